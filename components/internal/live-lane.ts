/** A sentence that waits to be spoken. */
export interface Message {
  readonly text: string;
  /** How many messages it stands for. */
  readonly count: number;
  /** The one sentence for `n` messages like this; without it the message is never merged. */
  readonly coalesce: ((n: number) => string) | undefined;
}

/** Between clearing and writing, so that the same text counts as a change. */
const blankMs = 100;
/** Least time between two texts of one region. */
const gapMs = 1500;
/** Text stays no longer: a virtual cursor would meet it as content. */
const keepMs = 8000;
/** Polite texts that wait; one more and they are told as one. */
const politeMax = 5;
/** Alerts are not merged; past a minute's worth of them the oldest are old news. */
const alertMax = 40;

/** One live region (ARIA `status` or `alert`) and what waits to be written into it. */
export class LiveLane {
  readonly #role: 'status' | 'alert';
  readonly #queue: Message[] = [];
  #region: HTMLElement | null = null;
  #notBefore = 0;
  #last = '';
  #pumpTimer: ReturnType<typeof setTimeout> | undefined;
  #clearTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(role: 'status' | 'alert') {
    this.#role = role;
  }

  /** Speaks through `region` from now on, once a screen reader can have met it. */
  speakThrough(region: HTMLElement, afterMs: number): void {
    this.#region = region;
    this.#notBefore = Math.max(this.#notBefore, Date.now() + afterMs);
  }

  push(message: Message, ahead = false): void {
    const queue = this.#queue;
    if (ahead) queue.unshift(message);
    else queue.push(message);
    const { coalesce } = message;
    if (queue.length > (this.#role === 'alert' ? alertMax : politeMax)) {
      if (!coalesce) queue.shift();
      else {
        const many = queue.filter((waiting) => waiting.coalesce);
        const count = many.reduce((sum, waiting) => sum + waiting.count, 0);
        const rest = queue.filter((waiting) => !waiting.coalesce);
        queue.splice(0, queue.length, ...rest, { text: coalesce(count), count, coalesce });
      }
    }
    this.pump();
  }

  /** Nothing is spoken while the page is hidden; what waits is spoken on return. */
  pump(): void {
    if (this.#pumpTimer || !this.#queue.length || document.hidden) return;
    this.#pumpTimer = setTimeout(() => this.#write(), Math.max(0, this.#notBefore - Date.now()));
  }

  #write(): void {
    const region = this.#region;
    if (!region || document.hidden) {
      this.#pumpTimer = undefined;
      return;
    }
    clearTimeout(this.#clearTimer);
    region.textContent = '';
    this.#pumpTimer = setTimeout(() => {
      this.#pumpTimer = undefined;
      // Moved to another stage meanwhile: nobody would hear it here.
      if (region !== this.#region) return this.pump();
      const text = this.#queue.shift()?.text ?? '';
      // Some readers drop an alert that repeats the last one letter by letter.
      this.#last = this.#role === 'alert' && text === this.#last ? `${text}\u200B` : text;
      region.textContent = this.#last;
      this.#notBefore = Date.now() + gapMs;
      this.#clearTimer = setTimeout(() => (region.textContent = ''), keepMs);
      this.pump();
    }, blankMs);
  }
}
