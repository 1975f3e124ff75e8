import type { LitElement, ReactiveController } from 'lit';

/** A person types on: what is looked for is what they have come to. */
const typingMs = 200;

/** What is in the search field, before it is looked for. */
export class SearchText implements ReactiveController {
  readonly #host: LitElement;
  readonly #onSearch: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #search = '';
  text = '';

  constructor(host: LitElement, onSearch: (text: string) => void) {
    this.#host = host;
    this.#onSearch = onSearch;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  readonly type = (text: string): void => {
    this.#set(text);
    this.#timer = setTimeout(this.search, typingMs);
    this.#host.requestUpdate();
  };

  /** At once. */
  readonly search = (): void => {
    clearTimeout(this.#timer);
    this.#onSearch(this.text);
  };

  /** Takes what is looked for: where that has changed, it is what is in the field. */
  take(search: string): void {
    if (search !== this.#search) this.#set(search);
    this.#search = search;
  }

  #set(text: string): void {
    clearTimeout(this.#timer);
    this.text = text;
  }
}
