import type { LitElement, ReactiveController } from 'lit';
import type { Feed } from '../../src/index.js';
import { announce } from '../internal/announcer.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/** Before this a list that loads fast shows nothing, so that nothing flashes. */
const showAfterMs = 150;
/** Only a wait that is longer is worth a word. */
const speakAfterMs = 1000;
/** "20 more loaded" is said at most this often. */
const moreEveryMs = 5000;
/** While the list is before a person's eyes, arrivals are spoken of by number, at most this often. */
const arrivedEveryMs = 10_000;

/** What a list says aloud: that it takes long, how much more came, and how much arrived. */
export class SpeechController implements ReactiveController {
  readonly #host: LitElement;
  readonly #l10n: LocalizeController;
  #wait: ReturnType<typeof setTimeout>[] = [];
  #before: Feed | undefined;
  #saidMoreAt = -Infinity;
  #arrived = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** Whether the placeholder rows are due. */
  waited = false;

  constructor(host: LitElement, l10n: LocalizeController) {
    this.#host = host;
    this.#l10n = l10n;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.wait(false);
    clearTimeout(this.#quiet);
    this.#quiet = undefined;
    this.#arrived = 0;
  }

  /** Call with the present state on each update; changes alone count. */
  wait(waiting: boolean): void {
    if (waiting === this.#wait.length > 0) return;
    this.waited = false;
    this.#wait.forEach(clearTimeout);
    this.#wait = waiting
      ? [
          setTimeout(() => {
            this.waited = true;
            this.#host.requestUpdate();
          }, showAfterMs),
          setTimeout(() => announce(this.#l10n.t('loading')), speakAfterMs),
        ]
      : [];
  }

  /** Takes each state of the feed, to tell a page that came from other changes. */
  take(feed: Feed | undefined): void {
    const before = this.#before;
    this.#before = feed;
    if (!before?.loadingMore || !feed || feed.loadingMore) return;
    const n = feed.ids.length - before.ids.length;
    const now = performance.now();
    if (n <= 0 || now - this.#saidMoreAt < moreEveryMs) return;
    this.#saidMoreAt = now;
    announce(this.#l10n.t('sr.loaded', { n }));
  }

  /** One has arrived: the first is told at once, what follows together when the time has passed. */
  readonly arrive = (): void => {
    this.#arrived++;
    if (!this.#quiet) this.#tell();
  };

  #tell(): void {
    this.#quiet = undefined;
    if (!this.#arrived) return;
    announce(this.#l10n.t('sr.in_list', { n: this.#arrived }));
    this.#arrived = 0;
    this.#quiet = setTimeout(() => this.#tell(), arrivedEveryMs);
  }
}
