import { createLane } from './live-lane.js';

export interface AnnounceOptions {
  /** Interrupts what is being read (assertive). Only for urgent arrivals and a person's own failed action. */
  readonly urgent?: boolean;
  /** Goes before what waits, without interrupting. */
  readonly ahead?: boolean;
  /**
   * For what comes often: the next such message waits until a person could go on listening to what they were
   * reading, and those that came meanwhile, or while the page was hidden, are told by this one sentence for `n`.
   */
  readonly coalesce?: (n: number) => string;
  /** With `coalesce`: the least time since the last such message, in milliseconds, where it is more than usual. */
  readonly gapMs?: number;
}

/** Screen readers miss text put into a region that they have not met yet. */
const metMs = 500;
/** The same within a modal dialog, where someone waits already. */
const metOnStageMs = 150;

/** How long after such a message the next may come, and after a sentence for several. */
const oftenMs = 5000;
const severalMs = 10_000;

/** ARIA 1.3, `Element.ariaNotify()`; not in every browser, nor in TypeScript's library yet. */
interface AriaNotify {
  ariaNotify?(text: string, options: { priority: 'normal' | 'high' }): void;
}

interface Announcer {
  /** Goes into `stage`, else to the end of the body; without it, back there from where a router left it. */
  place(stage?: Element | null): void;
  say(text: string, options: AnnounceOptions): void;
  hush(): void;
  /** Whether the browser is to speak by itself, by `ariaNotify()`, where it can; never both ways. */
  notifies: boolean;
}

/**
 * The one voice of the document: two live regions in the light DOM, made before they are needed, filled with
 * plain text only. What people see (toasts, lists) is never live itself, so nothing is spoken twice.
 */
function createAnnouncer(): Announcer {
  const lane = (role: 'status' | 'alert', priority: 'normal' | 'high') =>
    createLane(role, (text) => {
      const home = (stage?.isConnected ? stage : document.body) as Element & AriaNotify;
      if (!announcer.notifies || !home.ariaNotify) return false;
      home.ariaNotify(text, { priority });
      return true;
    });
  const polite = lane('status', 'normal');
  const assertive = lane('alert', 'high');
  const lanes = [polite, assertive];
  const box = document.createElement('div');
  const sheet = new CSSStyleSheet();
  let stage: Element | null = null;
  /** How many messages wait to be told as one, and how. */
  let waiting = 0;
  let sentence: (n: number) => string;
  let notBefore = 0;
  let last = 0;
  let gap = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  box.className = 'notif-announcer';
  box.append(polite.region, assertive.region);
  sheet.replaceSync(
    '.notif-announcer{position:fixed;inset:0 auto auto 0;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  );
  document.addEventListener('visibilitychange', () => {
    flush();
    lanes.forEach(({ pump }) => pump());
  });

  function place(to = stage): void {
    stage = to;
    const home = stage?.isConnected ? stage : document.body;
    if (box.parentNode === home) return;
    const root = home.getRootNode() as Document | ShadowRoot;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    lanes.forEach(({ hold }) => hold(home === document.body ? metMs : metOnStageMs));
    home.append(box);
  }

  function flush(): void {
    clearTimeout(timer);
    const now = Date.now();
    if (!waiting || document.hidden) return;
    const next = Math.max(notBefore, last + gap);
    if (now < next) timer = setTimeout(flush, next - now);
    else {
      polite.push(sentence(waiting));
      last = now;
      notBefore = now + (waiting > 1 ? severalMs : oftenMs);
      waiting = 0;
    }
  }

  const announcer: Announcer = {
    notifies: false,
    place,
    say(text, { urgent, ahead, coalesce, gapMs = 0 }) {
      place();
      if (!coalesce) return (urgent ? assertive : polite).push(text, ahead);
      waiting++;
      gap = gapMs;
      sentence = (n) => (n > 1 ? coalesce(n) : text);
      flush();
    },
    hush() {
      waiting = 0;
    },
  };
  return announcer;
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

/** Speaks `text` to screen readers; shows nothing. Texts come at least 1.5 s apart; of more than five that wait, the oldest is dropped. */
export function announce(text: string, options: AnnounceOptions = {}): void {
  if (text) announcer().say(text, options);
}

/** Speaks from inside a host's modal dialog, since all outside of it is hidden from screen readers; null: from the page. */
export function stageAnnouncer(stage: Element | null): void {
  announcer().place(stage);
}

/** By which means sentences are spoken from now on; `aria-notify` only where the browser has it. */
export function announceWith(means: 'live-region' | 'aria-notify'): void {
  announcer().notifies = means === 'aria-notify';
}

/** Forgets the messages with `coalesce` that have not been told yet. */
export function hush(): void {
  announcer().hush();
}
