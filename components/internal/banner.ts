import { html, nothing, type LitElement, type ReactiveController } from 'lit';
import type { ConnectionState, Feed } from '../../src/index.js';
import { announce } from './announcer.js';
import { clockTime, relativeTime } from './format.js';
import { icon } from './icons.js';
import type { LocalizeController } from './localize-controller.js';

/** Where the list comes from. */
interface Source {
  readonly feed: Feed | undefined;
  readonly connection: ConnectionState['status'] | undefined;
}

/** How it is had anew. */
interface Refresh {
  readonly refresh: () => unknown;
  /** Whether that is on its way. */
  readonly refreshing: boolean;
}

/** What is wrong with the list that is shown, the worst first. */
type Trouble = 'offline' | 'error' | 'stale';

/** Older than this, a list that nothing keeps fresh says so. */
const staleMs = 300_000;
/** A refresh that comes within this spares the word. */
const graceMs = 2000;
/** What has not lasted this long is not spoken of. */
const speakMs = 3000;

function troubleOf({ feed, connection }: Source): Trouble | undefined {
  if (feed?.status !== 'ready') return undefined;
  if (connection === 'offline') return connection;
  if (feed.error) return 'error';
  const isKept = connection === 'live' || connection === 'blocked';
  return !isKept && feed.updatedAt !== null && Date.now() - feed.updatedAt > staleMs ? 'stale' : undefined;
}

/** `open`: whether anybody sees it; an element that is not opened is always seen. */
type Host = LitElement & { readonly open?: boolean; readonly timeZone: string | undefined };

/** The strip over the list: finds what is wrong, gives a stale list its grace, and speaks of what lasts. */
export class Banner implements ReactiveController {
  readonly #host: Host;
  readonly #l10n: LocalizeController;
  readonly #source: Source;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #current: Trouble | undefined;
  #spoken: Trouble | undefined;
  /** What stands over the list. */
  shown: Trouble | undefined;

  constructor(host: Host, l10n: LocalizeController, source: Source) {
    this.#host = host;
    this.#l10n = l10n;
    this.#source = source;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#timers.forEach(clearTimeout);
    this.#current = this.#spoken = this.shown = undefined;
  }

  /** Looks anew. Call before each render. */
  take(): void {
    if (this.#host.open === false) return this.hostDisconnected();
    const trouble = troubleOf(this.#source);
    if (trouble === this.#current) return;
    this.#current = trouble;
    this.#timers.forEach(clearTimeout);
    this.#timers = [setTimeout(() => this.#speak(trouble), speakMs)];
    if (trouble !== 'stale') this.shown = trouble;
    else
      this.#timers.push(
        setTimeout(() => {
          this.shown = trouble;
          this.#host.requestUpdate();
        }, graceMs),
      );
  }

  #speak(trouble: Trouble | undefined): void {
    const before = this.#spoken;
    if (trouble === before) return;
    this.#spoken = trouble;
    if (trouble || before === 'offline') announce(this.#text(trouble));
  }

  /** What is wrong, in words; where nothing is, that the network is back. */
  #text(trouble: Trouble | undefined): string {
    const l10n = this.#l10n;
    const { timeZone } = this.#host;
    const at = this.#source.feed?.updatedAt ?? null;
    if (!trouble) return l10n.t('online.sr');
    if (trouble === 'offline') return l10n.t('offline.banner');
    if (trouble === 'stale')
      return l10n.t('stale.banner', { relative: relativeTime(l10n, at, Date.now(), timeZone) });
    return at === null
      ? l10n.t('error.load.title')
      : l10n.t('error.refresh', { time: clockTime(l10n, at, timeZone) });
  }

  /** What stands in the strip. Offline nothing helps but waiting, so there is no button. */
  render({ refresh, refreshing }: Refresh): unknown {
    const trouble = this.shown;
    const isOffline = trouble === 'offline';
    return html`${icon(isOffline ? 'offline' : 'clock', 18)}
      <p>${this.#text(trouble)}</p>
      ${
        isOffline
          ? nothing
          : html`<button class="btn btn-quiet" type="button" aria-busy=${refreshing} @click=${refresh}>
              ${this.#l10n.t(trouble === 'stale' ? 'action.refresh' : 'action.retry')}
            </button>`
      }`;
  }
}
