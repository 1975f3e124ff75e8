import type { ReactiveController, ReactiveControllerHost } from 'lit';

export type PauseCause = 'hover' | 'press' | 'away' | 'panel';

/** Tells when toasts must wait for the person: a pointer on them, a page in the background, an open panel. */
export class PauseController implements ReactiveController {
  readonly #onChange: (cause: PauseCause, paused: boolean) => void;
  readonly #panels = new Set<HTMLElement>();
  #open = false;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost, onChange: (cause: PauseCause, paused: boolean) => void) {
    this.#onChange = onChange;
    host.addController(this);
  }

  /** The panel that is open. */
  get panel(): HTMLElement | undefined {
    return [...this.#panels].find(({ isConnected }) => isConnected);
  }

  hostConnected(): void {
    const { signal } = (this.#listening = new AbortController());
    const away = (): void => this.#onChange('away', document.hidden || !document.hasFocus());
    document.addEventListener('visibilitychange', away, { signal });
    for (const type of ['focus', 'blur']) window.addEventListener(type, away, { signal });
    const released = (): void => this.#onChange('press', false);
    for (const type of ['pointerup', 'pointercancel']) window.addEventListener(type, released, { signal });
    document.addEventListener('notif-open', (event) => this.#onPanel(event, true), { signal });
    document.addEventListener('notif-close', (event) => this.#onPanel(event, false), { signal });
    away();
    this.look();
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    for (const cause of ['hover', 'press'] as const) this.#onChange(cause, false);
  }

  /** Looks whether the panel is still there; one that left the page said nothing. */
  readonly look = (): void => {
    const open = this.panel !== undefined;
    if (open !== this.#open) this.#onChange('panel', (this.#open = open));
  };

  /** For the element that the pointer may be on. */
  readonly onEnter = (): void => this.#onChange('hover', true);
  readonly onLeave = (): void => this.#onChange('hover', false);
  readonly onDown = (): void => this.#onChange('press', true);

  #onPanel(event: Event, open: boolean): void {
    const panel = event.composedPath()[0] as HTMLElement;
    // The page may still say no to it.
    queueMicrotask(() => {
      if (event.defaultPrevented) return;
      if (open) this.#panels.add(panel);
      else this.#panels.delete(panel);
      this.look();
    });
  }
}
