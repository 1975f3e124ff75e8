import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionState, Feed, Query } from '../../src/index.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import { renderArt } from './art.js';

/** Why there are no rows to show. */
export type BlankReason = 'auth' | 'forbidden' | 'error' | 'empty';

/** What stands instead of rows, or null where rows (or their placeholders) do. */
export function blankReason(feed: Feed, connection: ConnectionState | null): BlankReason | null {
  if (connection?.status === 'blocked') return 'auth';
  if (feed.status === 'error') return feed.error?.code === 'forbidden' ? 'forbidden' : 'error';
  return feed.status === 'ready' && feed.ids.length === 0 ? 'empty' : null;
}

export interface BlankOptions {
  readonly feed: Feed;
  readonly query: Query;
  readonly l10n: LocalizeController;
  readonly isRetrying: boolean;
  readonly onRetry: () => void;
}

/** What it says; the way out of it stands in a slot. */
export function renderBlank(
  reason: BlankReason,
  { feed, query, l10n, isRetrying, onRetry }: BlankOptions,
): TemplateResult {
  const retry = html`<button class="btn" type="button" aria-busy=${isRetrying} @click=${onRetry}>
    ${isRetrying ? html`<span class="spin"></span>` : nothing}${l10n.t('action.retry')}
  </button>`;
  const text = (title: string, body?: string) =>
    html`<h3 tabindex="-1">${title}</h3>
      ${body ? html`<p>${body}</p>` : nothing}`;
  switch (reason) {
    case 'auth':
      return html`<div class="blank" part="error">
        ${renderArt('empty')}${text(l10n.t('error.auth'))}<slot name="auth-action">${retry}</slot>
      </div>`;
    case 'forbidden':
      return html`<div class="blank" part="error">
        ${renderArt('broken')}${text(l10n.t('error.forbidden'))}
      </div>`;
    case 'error': {
      const unreachable = feed.error?.code === 'network' || feed.error?.code === 'timeout';
      return html`<slot name="error"
        ><div class="blank" part="error">
          ${renderArt('broken')}
          ${text(l10n.t('error.load.title'), l10n.t(unreachable ? 'error.load.network' : 'error.load.server'))}
          ${retry}
        </div></slot
      >`;
    }
    case 'empty': {
      const unread = query.status === 'unread';
      return html`<slot name="empty"
        ><div class="blank" part="empty">
          <slot name="empty-icon">${renderArt(unread ? 'done' : 'empty')}</slot>
          ${text(
            l10n.t(unread ? 'empty.unread.title' : 'empty.all.title'),
            l10n.t(unread ? 'empty.unread.body' : 'empty.all.body'),
          )}
          <slot name="empty-action"></slot></div
      ></slot>`;
    }
  }
}
