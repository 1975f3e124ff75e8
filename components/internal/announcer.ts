import { createLane, type Coalesce } from './live-lane.js';

export interface AnnounceOptions {
  /** Interrupts what is being read (assertive). Only for urgent arrivals and a person's own failed action. */
  readonly urgent?: boolean;
  /** Goes before what waits, without interrupting. */
  readonly ahead?: boolean;
  /** The one sentence for `n` such messages, once more of them wait than anyone would listen to. */
  readonly coalesce?: Coalesce;
}

/** Screen readers miss text put into a region that they have not met yet. */
const metMs = 500;
/** The same within a modal dialog, where someone waits already. */
const metOnStageMs = 150;

interface Announcer {
  /** Goes into `stage`, else to the end of the body; without it, back there from where a router left it. */
  place(stage?: Element | null): void;
  say(text: string, options: AnnounceOptions): void;
}

/**
 * The one voice of the document: two live regions in the light DOM, made before they are needed, filled with
 * plain text only. What people see (toasts, lists) is never live itself, so nothing is spoken twice.
 */
function createAnnouncer(): Announcer {
  const polite = createLane('status');
  const assertive = createLane('alert');
  const lanes = [polite, assertive];
  const box = document.createElement('div');
  const sheet = new CSSStyleSheet();
  let stage: Element | null = null;
  box.className = 'notif-announcer';
  box.append(polite.region, assertive.region);
  sheet.replaceSync(
    '.notif-announcer{position:fixed;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  );
  document.addEventListener('visibilitychange', () => lanes.forEach(({ pump }) => pump()));

  function place(to = stage): void {
    stage = to;
    const home = stage?.isConnected ? stage : document.body;
    if (box.parentNode === home) return;
    const root = home.getRootNode() as Document | ShadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    lanes.forEach(({ hold }) => hold(home === document.body ? metMs : metOnStageMs));
    home.append(box);
  }

  return {
    place,
    say(text, { urgent, ahead, coalesce }) {
      place();
      (urgent ? assertive : polite).push(text, coalesce, ahead);
    },
  };
}

// On the document, so that two copies of the bundle speak with one voice.
const key = Symbol.for('belfry.announcer');

function announcer(): Announcer {
  return ((document as unknown as Record<symbol, Announcer | undefined>)[key] ??= createAnnouncer());
}

/** Puts the regions into the page, so that they are known by the time of the first text. Call it when an element connects. */
export function prepareAnnouncer(): void {
  announcer().place();
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
