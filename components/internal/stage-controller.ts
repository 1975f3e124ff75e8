import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { stageAnnouncer } from './announcer.js';
import { deepActive, outwards } from './deep-active.js';

/** The modal dialog round an element. All outside of it is inert: neither clicked nor read out. */
function stageAround(element: Element | null): Element | null {
  for (let at: Node | null = element; at; at = outwards(at)) {
    if (at instanceof Element && at.matches('dialog:modal, [aria-modal=true]')) return at;
  }
  return null;
}

/**
 * Keeps its host, and the announcer, where a person can reach them: at the end of the body, or inside the modal
 * dialog of the page that has the focus. Its host must be an element of ours that no framework renders.
 */
export class StageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #wanted: () => boolean;
  #stage: Element | null = null;

  /** The dialog that it is in; null: in the page. */
  get stage(): Element | null {
    return this.#stage;
  }

  /** @param wanted whether the host belongs into the page at all */
  constructor(host: ReactiveControllerHost & HTMLElement, wanted: () => boolean) {
    this.#host = host;
    this.#wanted = wanted;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('focusin', this.look);
  }

  hostDisconnected(): void {
    document.removeEventListener('focusin', this.look);
    // It may have left with a dialog that was taken away; when it is being moved, it is back by then.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.look();
    });
  }

  /** Moves the host where it belongs now. Call it before something shows. */
  readonly look = (): void => {
    const stage = stageAround(deepActive());
    const home = stage ?? document.body;
    if (this.#host.parentNode === home && home.isConnected) return;
    this.#stage?.removeEventListener('close', this.look);
    this.#stage = stage;
    if (!this.#wanted()) return;
    stage?.addEventListener('close', this.look);
    stageAnnouncer(stage);
    home.append(this.#host);
    this.#host.requestUpdate();
  };
}
