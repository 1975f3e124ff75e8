import type { LitElement, ReactiveController } from 'lit';

/** So far sideways before a touch is a swipe: until then scrolling wins, in CSS pixels. */
const slackPx = 10;
/** A swipe counts from this part of the row's width on, or where it was quicker than this, in CSS pixels a millisecond. */
const part = 0.35;
const quick = 0.5;

/** Towards which edge: `end` from the start, `start` from the end. */
export type SwipeEdge = 'start' | 'end';

/**
 * Swiping a row with a finger. The menu and the buttons do the same (WCAG 2.5.1, 2.5.7); what comes of it is seen under the
 * row while it moves. Writes `--_swipe` through the CSSOM, which a strict CSP allows.
 */
export class SwipeController implements ReactiveController {
  readonly #host: LitElement & { readonly swipe: boolean };
  readonly #done: (edge: SwipeEdge) => void;
  #id: number | undefined;
  #from = { x: 0, y: 0, at: 0 };
  /** Towards which edge the row is moved; null: it is not. */
  edge: SwipeEdge | null = null;
  /** Whether letting go would do it. */
  counts = false;

  constructor(host: LitElement & { readonly swipe: boolean }, done: (edge: SwipeEdge) => void) {
    this.#host = host;
    this.#done = done;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
      this.#host.addEventListener(type, this.#onPointer as EventListener);
  }

  hostDisconnected(): void {
    for (const type of ['pointerdown', 'pointermove', 'pointerup', 'pointercancel'])
      this.#host.removeEventListener(type, this.#onPointer as EventListener);
    this.#end();
  }

  readonly #onPointer = (event: PointerEvent): void => {
    const { type, pointerId, clientX, clientY, pointerType, isPrimary, timeStamp } = event;
    if (type === 'pointerdown') {
      if (!this.#host.swipe || pointerType !== 'touch' || !isPrimary) return;
      this.#id = pointerId;
      this.#from = { x: clientX, y: clientY, at: timeStamp };
    } else if (pointerId !== this.#id) return;
    else if (type === 'pointermove') this.#move(event);
    else {
      const { edge, counts } = this;
      this.#end();
      if (!edge) return;
      // A finger that is lifted would press what lies under it.
      this.#host.addEventListener('click', stop, { capture: true, once: true });
      setTimeout(() => this.#host.removeEventListener('click', stop, { capture: true }));
      if (counts && type === 'pointerup') this.#done(edge);
    }
  };

  /** A touch stays with the element that it began on, wherever it goes. */
  #move({ clientX, clientY, timeStamp }: PointerEvent): void {
    const { x, y, at } = this.#from;
    const moved = clientX - x;
    if (!this.edge) {
      if (Math.abs(moved) < slackPx && Math.abs(clientY - y) < slackPx) return;
      // Up or down: it is scrolling.
      if (Math.abs(moved) < Math.abs(clientY - y)) return this.#end();
    }
    const isRtl = getComputedStyle(this.#host).direction === 'rtl';
    this.edge = moved > 0 !== isRtl ? 'end' : 'start';
    const isQuick = Math.abs(moved) / Math.max(1, timeStamp - at) > quick && Math.abs(moved) > slackPx * 3;
    this.counts = isQuick || Math.abs(moved) > this.#host.offsetWidth * part;
    this.#host.style.setProperty('--_swipe', `${Math.round(moved)}px`);
    this.#host.requestUpdate();
  }

  #end(): void {
    this.#id = undefined;
    if (!this.edge) return;
    this.edge = null;
    this.counts = false;
    this.#host.style.removeProperty('--_swipe');
    this.#host.requestUpdate();
  }
}

const stop = (event: Event): void => {
  event.preventDefault();
  event.stopPropagation();
};
