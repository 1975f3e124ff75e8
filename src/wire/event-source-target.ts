import type { NotifError } from '../model/errors.js';

/** Event `error` of an `EventSourceOverFetch`. Look at `readyState` for whether it goes on. */
export class EventSourceErrorEvent extends Event {
  /** Why the connection ended; null where the server ended the stream in good order. */
  readonly error: NotifError | null;

  constructor(error: NotifError | null) {
    super('error');
    this.error = error;
  }
}

type Handler<E extends Event> = ((this: EventSource, event: E) => unknown) | null;
type Handlers = { [K in keyof EventSourceEventMap]: Handler<EventSourceEventMap[K]> };

/** The listeners of an `EventSource` (WHATWG HTML 9.2.2): its three event handler attributes, and typed methods. */
export abstract class EventSourceTarget extends EventTarget {
  readonly #handlers: Handlers = { open: null, message: null, error: null };

  get onopen(): Handler<Event> {
    return this.#handlers.open;
  }
  set onopen(handler: Handler<Event>) {
    this.#on('open', handler);
  }
  get onmessage(): Handler<MessageEvent> {
    return this.#handlers.message;
  }
  set onmessage(handler: Handler<MessageEvent>) {
    this.#on('message', handler);
  }
  /** Called with an {@link EventSourceErrorEvent}. */
  get onerror(): Handler<Event> {
    return this.#handlers.error;
  }
  set onerror(handler: Handler<Event>) {
    this.#on('error', handler);
  }

  override addEventListener<K extends keyof EventSourceEventMap>(
    type: K,
    listener: (this: EventSource, event: EventSourceEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener:
      ((this: EventSource, event: MessageEvent) => unknown) | EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  override addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void {
    super.addEventListener(type, listener, options);
  }

  override removeEventListener<K extends keyof EventSourceEventMap>(
    type: K,
    listener: (this: EventSource, event: EventSourceEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  override removeEventListener(
    type: string,
    listener:
      ((this: EventSource, event: MessageEvent) => unknown) | EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
  override removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void {
    super.removeEventListener(type, listener, options);
  }

  /** An event handler attribute: keeps its place among the listeners until it is set to null. */
  #on<K extends keyof Handlers>(type: K, handler: Handlers[K]): void {
    const on = typeof handler === 'function';
    if (!on) super.removeEventListener(type, this.#handle);
    else if (!this.#handlers[type]) super.addEventListener(type, this.#handle);
    this.#handlers[type] = on ? handler : null;
  }
  readonly #handle = (event: Event): void => {
    this.#handlers[event.type as keyof Handlers]?.call(this as unknown as EventSource, event as MessageEvent);
  };
}
