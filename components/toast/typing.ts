import { deepActive } from '../internal/deep-active.js';

/** So long after the last key a person is taken to be still at it, in milliseconds. */
const restMs = 2000;
/** Nobody is kept waiting longer. */
const mostMs = 30_000;

/** Holds back what would draw the eye while the person types. */
export interface Typing {
  /** Runs it now, or once the person has stopped. */
  whenStill(run: () => void): void;
  stop(): undefined;
}

export function watchTyping(): Typing {
  const listening = new AbortController();
  const waiting: (() => void)[] = [];
  let typedAt = -Infinity;
  let since = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const left = (): number => Math.min(typedAt + restMs, since + mostMs) - Date.now();
  const onInput = (): void => void (typedAt = Date.now());
  // A composition in progress is no text yet, but a sentence on its way.
  for (const type of ['input', 'compositionupdate'])
    document.addEventListener(type, onInput, { capture: true, passive: true, signal: listening.signal });

  function release(): void {
    // Who goes elsewhere has stopped.
    if (left() > 0 && isField(deepActive())) timer = setTimeout(release, left());
    else {
      timer = undefined;
      for (const run of waiting.splice(0)) run();
    }
  }
  return {
    whenStill(run) {
      if (!timer) {
        since = Date.now();
        if (left() <= 0 || !isField(deepActive())) return run();
        timer = setTimeout(release, left());
      }
      waiting.push(run);
    },
    stop() {
      listening.abort();
      clearTimeout(timer);
      return undefined;
    },
  };
}

const isField = (element: Element | null): boolean =>
  element instanceof HTMLElement &&
  (element.isContentEditable ||
    element instanceof HTMLTextAreaElement ||
    // What is ticked or pressed is no text.
    (element instanceof HTMLInputElement &&
      !/^(checkbox|radio|range|color|file|button|submit|reset|image)$/.test(element.type)));
