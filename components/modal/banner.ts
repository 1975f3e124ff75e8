import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../src/index.js';
import { clockTime, relativeTime } from '../internal/format.js';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { Banner } from './banner-controller.js';

export interface BannerOptions {
  readonly banner: Banner;
  readonly feed: Feed;
  readonly l10n: LocalizeController;
  readonly now: number;
  readonly timeZone: string | undefined;
}

/** What is wrong, in words. */
export function bannerText({ banner, feed, l10n, now, timeZone }: BannerOptions): string {
  const { updatedAt } = feed;
  if (banner === 'offline') return l10n.t('offline.banner');
  if (banner === 'stale')
    return l10n.t('stale.banner', { relative: relativeTime(l10n, updatedAt, now, timeZone) });
  return updatedAt === null
    ? l10n.t('error.load.title')
    : l10n.t('error.refresh', { time: clockTime(l10n, updatedAt, timeZone) });
}

/** The strip over the list. Offline nothing helps but waiting, so there is no button. */
export function renderBanner(options: BannerOptions, busy: boolean, onRetry: () => void): TemplateResult {
  const { banner, l10n } = options;
  return html`<div class="banner ${banner}" part="banner">
    ${icon(banner === 'offline' ? 'offline' : 'clock', 18)}
    <p>${bannerText(options)}</p>
    ${
      banner === 'offline'
        ? nothing
        : html`<button class="btn btn-quiet" type="button" aria-busy=${busy} @click=${onRetry}>
            ${busy ? html`<span class="spin"></span>` : nothing}
            ${l10n.t(banner === 'stale' ? 'action.refresh' : 'action.retry')}
          </button>`
    }
  </div>`;
}
