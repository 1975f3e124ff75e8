import { LiveLane } from './live-lane.js';

/**
 * The one voice of the document: two live regions in the light DOM, made before they are needed, filled with
 * plain text only. What people see (toasts, lists) is never live itself, so nothing is spoken twice.
 *
 * Call {@link prepareAnnouncer} when an element connects; {@link announce} afterwards, any number of times.
 */
export interface AnnounceOptions {
  /** Interrupts what is being read (assertive). Only for urgent arrivals and a person's own failed action. */
  readonly urgent?: boolean;
  /** Goes before what waits, without interrupting. */
  readonly ahead?: boolean;
  /** The one sentence for `n` such messages, once more of them wait than anyone would listen to. */
  readonly coalesce?: (n: number) => string;
}

/** Screen readers miss text put into a region that they have not met yet. */
const metMs = 500;
/** The same within a modal dialog, where someone waits already. */
const metOnStageMs = 150;

class Announcer {
  readonly #polite = new LiveLane('status');
  readonly #assertive = new LiveLane('alert');
  readonly #sheet = new CSSStyleSheet();
  readonly #boxes = new Map<Element, HTMLElement>();
  #stage: Element | null = null;

  constructor() {
    this.#sheet.replaceSync(
      '.notif-announcer{position:fixed;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
    );
    document.addEventListener('visibilitychange', () => {
      this.#polite.pump();
      this.#assertive.pump();
    });
  }

  /** Speaks from inside `stage`, or from the body again; the pair of a stage that ended is taken away. */
  place(stage: Element | null): void {
    this.#stage = stage;
    for (const [home, box] of this.#boxes) {
      if (home === stage || home === document.body) continue;
      box.remove();
      this.#boxes.delete(home);
    }
    const home = stage ?? document.body;
    let box = this.#boxes.get(home);
    const known = box?.isConnected;
    if (!box || !known) {
      box = this.#fill(home);
      this.#boxes.set(home, box);
    }
    const wait = known ? 0 : stage ? metOnStageMs : metMs;
    this.#polite.speakThrough(box.firstElementChild as HTMLElement, wait);
    this.#assertive.speakThrough(box.lastElementChild as HTMLElement, wait);
  }

  /** Makes sure that the regions are in the page: a router may have replaced the body, a stage may be gone. */
  ready(): void {
    if (!this.#boxes.get(this.#stage ?? document.body)?.isConnected) {
      this.place(this.#stage?.isConnected ? this.#stage : null);
    }
  }

  say(text: string, { urgent, ahead, coalesce }: AnnounceOptions): void {
    this.ready();
    (urgent ? this.#assertive : this.#polite).push({ text, count: 1, coalesce }, ahead);
  }

  #fill(home: Element): HTMLElement {
    const box = document.createElement('div');
    box.className = 'notif-announcer';
    for (const role of ['status', 'alert']) {
      const region = document.createElement('div');
      region.setAttribute('role', role);
      region.setAttribute('aria-atomic', 'true');
      box.append(region);
    }
    const root = home.getRootNode() as Document | ShadowRoot;
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    home.append(box);
    return box;
  }
}

// On the document, so that two copies of the bundle speak with one voice.
const key = Symbol.for('belfry.announcer');

function announcer(): Announcer {
  return ((document as unknown as Record<symbol, Announcer | undefined>)[key] ??= new Announcer());
}

/** Puts the regions into the page, so that they are known by the time of the first text. */
export function prepareAnnouncer(): void {
  announcer().ready();
}

/**
 * Speaks `text` to screen readers; shows nothing. Texts of one kind come at least 1.5 s apart; of more than
 * five that wait, those with `coalesce` become one sentence, and of the others the oldest is dropped.
 */
export function announce(text: string, options: AnnounceOptions = {}): void {
  if (text) announcer().say(text, options);
}

/** Speaks from inside a host's modal dialog, since all outside of it is hidden from screen readers; null: from the page. */
export function stageAnnouncer(stage: Element | null): void {
  announcer().place(stage);
}
