import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionState, Feed } from '../../src/index.js';

/** What is wrong with the list that is shown, the worst first. */
export type Banner = 'offline' | 'error' | 'stale';

/** Older than this, a list that nothing keeps fresh says so. */
const staleMs = 300_000;
/** A refresh that comes within this spares the word. */
const graceMs = 2000;
/** What has not lasted this long is not spoken of. */
const speakMs = 3000;

export function bannerOf(feed: Feed, connection: ConnectionState | null, now: number): Banner | null {
  if (feed.status !== 'ready') return null;
  if (connection?.status === 'offline') return 'offline';
  if (feed.error) return 'error';
  const { updatedAt } = feed;
  const kept = connection?.status === 'live' || connection?.status === 'blocked';
  return !kept && updatedAt !== null && now - updatedAt > staleMs ? 'stale' : null;
}

/** Gives a stale list its grace, and speaks of what lasts. */
export class BannerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #speak: (banner: Banner | null) => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #current: Banner | null = null;
  #spoken: Banner | null = null;
  shown: Banner | null = null;

  /** @param speak told of what has lasted 3 s, and of its end */
  constructor(host: ReactiveControllerHost, speak: (banner: Banner | null) => void) {
    this.#host = host;
    this.#speak = speak;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.take(null);
    this.#timers.forEach(clearTimeout);
    this.#spoken = null;
  }

  take(banner: Banner | null): void {
    if (banner === this.#current) return;
    this.#current = banner;
    this.#timers.forEach(clearTimeout);
    const show = (): void => {
      this.shown = banner;
      this.#host.requestUpdate();
    };
    const speak = (): void => {
      if (banner !== this.#spoken) this.#speak(banner);
      this.#spoken = banner;
    };
    if (banner !== 'stale') show();
    this.#timers = [setTimeout(speak, speakMs)];
    if (banner === 'stale') this.#timers.push(setTimeout(show, graceMs));
  }
}
