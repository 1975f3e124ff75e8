import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Lets cards come in from the edge of the window, and move over for others. Only fades where motion is unwanted. */
export class MotionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fromEdge: () => number;
  readonly #tops = new Map<Element, number>();

  /** @param fromEdge how far below its place a card begins, in CSS pixels */
  constructor(host: ReactiveControllerHost & HTMLElement, fromEdge: () => number) {
    this.#host = host;
    this.#fromEdge = fromEdge;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#tops.clear();
    for (const item of this.#items) this.#tops.set(item, item.getBoundingClientRect().top);
  }

  /** Call it once the cards are where they belong. */
  run(): void {
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    for (const item of this.#items) {
      const before = this.#tops.get(item);
      const by = before === undefined ? this.#fromEdge() : before - item.getBoundingClientRect().top;
      const frames: Keyframe = still ? {} : { translate: `0 ${by}px` };
      if (before === undefined) frames['opacity'] = 0;
      if (by && (!still || before === undefined)) {
        item.animate([frames, {}], {
          duration: still ? 80 : 200,
          easing: before === undefined ? 'cubic-bezier(.2,.8,.2,1)' : 'cubic-bezier(.3,0,.1,1)',
        });
      }
    }
  }

  get #items(): Element[] {
    return [...(this.#host.shadowRoot?.querySelector(':popover-open .list')?.children ?? [])];
  }
}
