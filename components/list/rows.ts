import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Client, Feed } from '../../src/index.js';
import { dayLabel } from '../internal/format.js';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { RowsController } from './rows-controller.js';

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

/** The button that lets in what has arrived: over the rows, and outside of the feed. */
export function renderPill(n: number, l10n: LocalizeController, onClick: () => void): TemplateResult {
  return html`<div class="pill-line">
    <button class="new-pill" part="new-pill" type="button" @click=${onClick}>
      ${icon('arrow-up', 14)}${l10n.t('pill.new', { n })}
    </button>
  </div>`;
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
  const ids = rows.mounted;
  const size = collapsed ? ids.length : feed.hasMore ? (feed.total ?? -1) : rows.ids.length;
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
