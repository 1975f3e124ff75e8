import { html, nothing, type TemplateResult } from 'lit';
import type { Feed } from '../../src/index.js';
import { clockTime, relativeTime } from '../internal/format.js';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { Banner } from './banner-controller.js';

/** What is wrong, in words; with null, that the network is back. */
export function bannerText(
  banner: Banner | null,
  at: Feed['updatedAt'],
  l10n: LocalizeController,
  timeZone?: string,
): string {
  if (banner === null) return l10n.t('online.sr');
  if (banner === 'offline') return l10n.t('offline.banner');
  if (banner === 'stale')
    return l10n.t('stale.banner', { relative: relativeTime(l10n, at, Date.now(), timeZone) });
  return at === null
    ? l10n.t('error.load.title')
    : l10n.t('error.refresh', { time: clockTime(l10n, at, timeZone) });
}

/** The strip over the list. Offline nothing helps but waiting, so there is no button. */
export function renderBanner(
  banner: Banner,
  text: string,
  l10n: LocalizeController,
  busy: boolean,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="banner ${banner}" part="banner">
    ${icon(banner === 'offline' ? 'offline' : 'clock', 18)}
    <p>${text}</p>
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
