import { html, type TemplateResult } from 'lit';
import type { Client, Feed } from '../../src/index.js';
import { arrange } from '../internal/arrange.js';
import { dayLabel } from '../internal/format.js';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { NotifItem } from '../item/item.js';
import type { RowsController } from './rows-controller.js';

export interface RowsOptions {
  /** What the page has set on the list. */
  readonly host: Pick<NotifItem, 'headingLevel' | 'locale' | 'timeZone'> & { readonly collapsed: boolean };
  readonly client: Client | null;
  readonly feed: Feed;
  readonly rows: RowsController;
  readonly l10n: LocalizeController;
}

/** The button that lets in what has arrived: over the rows, and outside of the feed. */
export function renderPill(n: number, l10n: LocalizeController, onClick: () => void): TemplateResult {
  return html`<div class="pill-line">
    <button class="btn btn-primary new-pill" part="new-pill" type="button" @click=${onClick}>
      ${icon('arrow-up', 14)}${l10n.t('pill.new', { n })}
    </button>
  </div>`;
}

/** Placeholders for `n` rows on their way; nothing to read. */
export function renderSkeleton(n: number): TemplateResult {
  const row = html`<div class="sk"><i></i><i></i><i></i><i></i></div>`;
  return html`<div part="skeleton" aria-hidden="true">${Array.from({ length: n }, () => row)}</div>`;
}

/** Fills the feed: articles alone, since a feed owns nothing else. */
export function drawRows(box: Element, { host, client, feed, rows, l10n }: RowsOptions): NotifItem[] {
  const { collapsed, headingLevel, locale, timeZone } = host;
  const { mounted } = rows;
  const setsize = collapsed
    ? mounted.length
    : feed.hasMore
      ? feed.isLowerBound
        ? -1
        : feed.count
      : rows.ids.length;
  // What is saved in a moment is not worth a word.
  const isOffline = client?.$connection.get().status === 'offline';
  const items = arrange(box, mounted, () => {
    const row = document.createElement('notif-item');
    row.setAttribute(
      'exportparts',
      'row, row-unread, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day',
    );
    return row;
  });
  let last = '';
  mounted.forEach((id, index) => {
    const item = feed.get(id) ?? null;
    const label = collapsed ? '' : dayLabel(l10n, item?.createdAt ?? null, Date.now(), timeZone);
    const fields: Partial<NotifItem> = {
      client,
      item,
      day: label === last ? '' : label,
      pending: isOffline && feed.isPending(id),
      parked: id !== rows.current,
      condensed: collapsed,
      posinset: index + 1,
      setsize,
      headingLevel,
      locale,
      timeZone,
    };
    Object.assign(items[index] as NotifItem, fields);
    last = label;
  });
  return items;
}
