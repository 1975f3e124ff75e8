/** The custom states of an element, for `:state(name)` in a page's style. */
export class CustomStates {
  readonly #set: CustomStateSet;

  constructor(host: HTMLElement) {
    this.#set = host.attachInternals().states;
  }

  toggle(name: string, on: boolean): void {
    this.#set[on ? 'add' : 'delete'](name);
  }
}
