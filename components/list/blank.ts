import { html, nothing, type TemplateResult } from 'lit';
import type { ConnectionState, Feed, Query } from '../../src/index.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { StringKey } from '../internal/strings.js';
import { renderArt } from './art.js';

/** Why there are no rows to show. */
export type BlankReason = 'auth' | 'forbidden' | 'error' | 'empty';

/** What stands instead of rows, or null where rows (or their placeholders) do. */
export function blankReason(
  feed: Feed | undefined,
  connection: ConnectionState['status'] | undefined,
): BlankReason | null {
  if (connection === 'blocked') return 'auth';
  if (feed?.status === 'error') return feed.error?.code === 'forbidden' ? 'forbidden' : 'error';
  return feed?.status === 'ready' && !feed.ids.length ? 'empty' : null;
}

export interface BlankOptions {
  readonly feed: Feed | undefined;
  readonly query: Query | undefined;
  readonly l10n: LocalizeController;
  readonly isRetrying: boolean;
  readonly onRetry: () => unknown;
}

/** What it says; the way out of it stands in a slot. */
export function renderBlank(
  reason: BlankReason,
  { feed, query, l10n, isRetrying, onRetry }: BlankOptions,
): TemplateResult {
  const box = (art: unknown, title: StringKey, body?: StringKey, wayOut?: unknown) =>
    html`<div class="blank" part="${reason === 'empty' ? 'empty' : 'error'}">
      ${art}
      <h3 tabindex="-1">${l10n.t(title, { query: query?.search ?? '' })}</h3>
      ${body ? html`<p>${l10n.t(body)}</p>` : nothing}${wayOut}
    </div>`;
  const retry = html`<button class="btn" type="button" aria-busy=${isRetrying} @click=${onRetry}>
    ${l10n.t('action.retry')}
  </button>`;
  if (reason === 'auth')
    return box(renderArt('empty'), 'error.auth', undefined, html`<slot name="auth-action">${retry}</slot>`);
  if (reason === 'forbidden') return box(renderArt('broken'), 'error.forbidden');
  if (reason === 'error') {
    const why = /network|timeout/.test(feed?.error?.code ?? '') ? 'network' : 'server';
    return html`<slot name="error"
      >${box(renderArt('broken'), 'error.load.title', `error.load.${why}`, retry)}</slot
    >`;
  }
  const which = kindOf(query ?? {});
  const art = renderArt(which === 'unread' ? 'done' : 'empty');
  return html`<slot name="empty"
    >${box(
      html`<slot name="empty-icon">${art}</slot>`,
      `empty.${which}.title`,
      which === 'all' || which === 'unread' ? `empty.${which}.body` : undefined,
      html`<slot name="empty-action"></slot>`,
    )}</slot
  >`;
}

/** Of what there is nothing. */
function kindOf({
  search,
  view,
  status,
  ...others
}: Query): 'search' | 'filter' | 'archived' | 'unread' | 'all' {
  if (search) return 'search';
  if (Object.values(others).some((value) => value !== undefined)) return 'filter';
  return view === 'archived' ? view : status === 'unread' ? status : 'all';
}
