import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ConnectionState, Feed } from '../../src/index.js';
import { announce } from '../internal/announcer.js';

/** What is wrong with the list that is shown, the worst first. */
export type Banner = 'offline' | 'error' | 'stale';

/** Older than this, a list that nothing keeps fresh says so. */
const staleMs = 300_000;
/** A refresh that comes within this spares the word. */
const graceMs = 2000;
/** What has not lasted this long is not spoken of. */
const speakMs = 3000;

function bannerOf(feed: Feed, connection: ConnectionState | null, now: number): Banner | null {
  if (feed.status !== 'ready') return null;
  if (connection?.status === 'offline') return 'offline';
  if (feed.error) return 'error';
  const isKept = connection?.status === 'live' || connection?.status === 'blocked';
  return !isKept && feed.updatedAt !== null && now - feed.updatedAt > staleMs ? 'stale' : null;
}

/** Finds what is wrong, gives a stale list its grace, and speaks of what lasts. */
export class BannerController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #text: (banner: Banner | null) => string;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #current: Banner | null = null;
  #spoken: Banner | null = null;
  /** What stands over the list. */
  shown: Banner | null = null;

  /** @param text what to say of it, and, with null, that the network is back */
  constructor(host: ReactiveControllerHost, text: (banner: Banner | null) => string) {
    this.#host = host;
    this.#text = text;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#timers.forEach(clearTimeout);
    this.#current = this.#spoken = this.shown = null;
  }

  /** Call before each render; null while nobody looks. */
  take(feed: Feed | null, connection: ConnectionState | null): void {
    const banner = feed && bannerOf(feed, connection, Date.now());
    if (banner === this.#current) return;
    this.#current = banner;
    this.#timers.forEach(clearTimeout);
    const show = (): void => {
      this.shown = banner;
      this.#host.requestUpdate();
    };
    this.#timers = [setTimeout(() => this.#speak(banner), speakMs)];
    if (banner === 'stale') this.#timers.push(setTimeout(show, graceMs));
    else show();
  }

  #speak(banner: Banner | null): void {
    const before = this.#spoken;
    if (banner === before) return;
    this.#spoken = banner;
    if (banner || before === 'offline') announce(this.#text(banner));
  }
}
