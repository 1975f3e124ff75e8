/** Between clearing and writing, so that the same text counts as a change. */
const blankMs = 100;
/** Least time between two texts of one region. */
const gapMs = 1500;
/** Text stays no longer: a virtual cursor would meet it as content. */
const keepMs = 8000;
/** How many may wait; of more, the oldest are old news. */
const most = { status: 5, alert: 40 };

/** One live region (ARIA `status` or `alert`) and what waits to be written into it. */
export interface LiveLane {
  readonly region: HTMLElement;
  readonly push: (text: string, ahead?: boolean) => void;
  /** Says nothing for so long, in milliseconds: the region is at a place where a screen reader has not met it yet. */
  readonly hold: (ms: number) => void;
  /** Nothing is spoken while the page is hidden; call it on return. */
  readonly pump: () => void;
}

/** @param notify says it by the browser itself where that is wanted and can be done; true where it did */
export function createLane(role: 'status' | 'alert', notify: (text: string) => boolean): LiveLane {
  const region = document.createElement('div');
  region.role = role;
  region.ariaAtomic = 'true';
  const queue: string[] = [];
  let notBefore = 0;
  let last = '';
  let pumping: ReturnType<typeof setTimeout> | undefined;
  let clearing: ReturnType<typeof setTimeout> | undefined;

  const clear = (): void => void (region.textContent = '');

  function pump(): void {
    if (!queue.length || document.hidden) return;
    pumping ??= setTimeout(() => {
      clear();
      pumping = setTimeout(say, blankMs);
    }, notBefore - Date.now());
  }

  function say(): void {
    pumping = undefined;
    const now = Date.now();
    // Else hidden or moved meanwhile: nobody would hear it.
    if (!document.hidden && now >= notBefore) {
      const text = queue.shift() ?? '';
      notBefore = now + gapMs;
      if (notify(text)) return pump();
      // Some readers drop an alert that repeats the last one letter by letter.
      region.textContent = last = role === 'alert' && text === last ? `${text}\u200B` : text;
      clearTimeout(clearing);
      clearing = setTimeout(clear, keepMs);
    }
    pump();
  }

  return {
    region,
    pump,
    hold(ms) {
      clear();
      notBefore = Math.max(notBefore, Date.now() + ms);
    },
    push(text, ahead) {
      if (ahead) queue.unshift(text);
      else if (queue.push(text) > most[role]) queue.shift();
      pump();
    },
  };
}
