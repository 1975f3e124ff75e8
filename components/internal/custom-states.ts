/**
 * The custom states of an element, for `:state(name)` in a page's style; where the engine lacks them, the
 * attribute `data-state-name`.
 */
export class CustomStates {
  readonly #host: HTMLElement;
  readonly #set: CustomStateSet | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#set = host.attachInternals().states;
  }

  toggle(name: string, on: boolean): void {
    if (!this.#set) this.#host.toggleAttribute(`data-state-${name}`, on);
    else if (on) this.#set.add(name);
    else this.#set.delete(name);
  }
}
