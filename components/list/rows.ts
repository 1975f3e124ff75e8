import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Client, Feed } from '../../src/index.js';
import { dayLabel } from '../internal/format.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { RowsController } from './rows-controller.js';

/** How many rows the collapsed list has. */
const collapsedRows = 3;

/** The list's element, for what the page has set on it. */
interface ListHost {
  readonly collapsed: boolean;
  readonly headingLevel: number;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
}

export interface RowsOptions {
  readonly host: ListHost;
  readonly client: Client | null;
  readonly feed: Feed;
  readonly rows: RowsController;
  readonly l10n: LocalizeController;
  /** Whether changes wait for the network. What is saved in a moment is not worth a word. */
  readonly isOffline: boolean;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

/** The feed: articles alone, since a feed owns nothing else. */
export function renderRows({
  host,
  client,
  feed,
  rows,
  l10n,
  isOffline,
  onKeydown,
}: RowsOptions): TemplateResult {
  const { collapsed, timeZone } = host;
  // The rows to mount: windowing of long lists comes in here.
  const ids = collapsed ? rows.ids.slice(0, collapsedRows) : rows.ids;
  const size = feed.hasMore && !collapsed ? (feed.total ?? -1) : ids.length;
  const now = Date.now();
  let day = '';
  return html`<div
    class="feed"
    part="list"
    role="feed"
    aria-label=${l10n.t('list.label')}
    aria-busy=${feed.loadingMore}
    @keydown=${onKeydown}
    @focusin=${rows.onFocusin}
  >
    ${repeat(
      ids,
      (id) => id,
      (id, index) => {
        const item = feed.get(id);
        const label = collapsed ? '' : dayLabel(l10n, item?.createdAt ?? null, now, timeZone);
        const isFirst = label !== day;
        day = label;
        return html`<notif-item
          data-id=${id}
          exportparts="row, row-unread, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day"
          .client=${client}
          .item=${item}
          .day=${isFirst ? label : ''}
          .pending=${isOffline && feed.isPending(id)}
          .parked=${id !== rows.current}
          .condensed=${collapsed}
          .posinset=${index + 1}
          .setsize=${size}
          .headingLevel=${host.headingLevel}
          .locale=${host.locale}
          .timeZone=${timeZone}
        ></notif-item>`;
      },
    )}
  </div>`;
}
