/** The custom states of an element, for `:state(name)` in a page's style; `[data-state-name]` in engines without them. */
export class CustomStates {
  readonly #host: HTMLElement;
  readonly #set: CustomStateSet | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#set = host.attachInternals().states;
  }

  toggle(name: string, on: boolean): void {
    try {
      this.#set![on ? 'add' : 'delete'](name);
    } catch {
      // None (Safari before 17.4), or only such as begin with two hyphens (Chromium before 125).
      this.#host.toggleAttribute(`data-state-${name}`, on);
    }
  }
}
