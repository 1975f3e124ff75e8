import type { Client, Feed, Query } from '../../src/index.js';
import { arrange } from '../internal/arrange.js';
import { dayLabel } from '../internal/format.js';
import { densities, oneOf } from '../internal/one-of.js';
import { settingsOf } from '../internal/settings-of.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { RowSelection } from '../internal/row-selection.js';
import type { NotifItem } from '../item/item.js';
import type { RowsController } from './rows-controller.js';

export interface RowsOptions {
  /** What the page has set on the list. */
  readonly host: Element &
    Pick<NotifItem, 'headingLevel' | 'timeZone' | 'density' | 'swipe'> & {
      readonly collapsed: boolean;
      readonly selection: RowSelection | null;
      readonly openId: string | null;
    };
  readonly client: Client | null;
  readonly feed: Feed;
  readonly rows: RowsController;
  readonly query: Query | undefined;
  readonly l10n: LocalizeController;
}

/** Fills the feed: articles alone, since a feed owns nothing else. */
export function drawRows(box: Element, { host, client, feed, rows, query, l10n }: RowsOptions): NotifItem[] {
  const { collapsed, selection, openId, headingLevel, timeZone, swipe } = host;
  const { density = oneOf(host, 'density', host.density, densities), time = 'relative' } = settingsOf(client);
  const { mounted, ids, unfolded, window } = rows;
  const setsize = collapsed
    ? mounted.length
    : feed.hasMore
      ? feed.isLowerBound
        ? -1
        : feed.count
      : ids.length;
  // What is saved in a moment is not worth a word.
  const isOffline = client?.$connection.get().status === 'offline';
  for (const { expanded, dataset } of box.children as Iterable<NotifItem>)
    unfolded[expanded ? 'add' : 'delete'](dataset['key'] ?? '');
  const items = arrange(box, mounted, () => {
    const row = document.createElement('notif-item');
    row.setAttribute(
      'exportparts',
      'row, row-unread, row-select, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day',
    );
    return row;
  });
  const dayOf = (index: number): string => {
    const at = feed.get(ids[index] ?? '')?.createdAt ?? null;
    return index < 0 ? '' : dayLabel(l10n, at, Date.now(), timeZone);
  };
  let last = '';
  mounted.forEach((id, at) => {
    const row = items[at] as NotifItem;
    const index = window.mounted[at] ?? 0;
    const label = collapsed ? '' : dayOf(index);
    const before = window.mounted[at - 1] === index - 1 ? last : dayOf(index - 1);
    const fields: Partial<NotifItem> = {
      client,
      item: feed.get(id) ?? null,
      day: label === before ? '' : label,
      pending: isOffline && feed.isPending(id),
      parked: id !== rows.current,
      condensed: collapsed,
      selectable: !!selection?.isOn,
      selected: !!selection?.isOn && selection.has(id),
      open: id === openId,
      highlight: query?.search ?? '',
      posinset: index + 1,
      setsize,
      headingLevel,
      density,
      swipe,
      time,
      locale: l10n.locale,
      timeZone,
    };
    if (!row.item) row.expanded = unfolded.has(id);
    Object.assign(row, fields);
    last = label;
  });
  window.drawn(items);
  return items;
}
