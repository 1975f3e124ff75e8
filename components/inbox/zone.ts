import { html, nothing, type TemplateResult } from 'lit';
import { gives } from '../internal/gives.js';
import { renderOffer } from '../internal/undo-offers.js';
import { renderBulk } from './bulk.js';
import { cleared, renderChips } from './chips.js';
import { filterCount } from './filters.js';
import type { Inbox } from './inbox-pieces.js';
import { renderPager, type ListPlace } from './pager.js';

/** How many rows are in the page at most. */
const maxRows = 120;

/** The list, with what stands over and under it. */
export function renderZone(inbox: Inbox, place: ListPlace): TemplateResult {
  const { host, l10n, source, filters, selection, commands, offers, banner, opened, ask } = inbox;
  const isNarrowed = filterCount(filters) > 0 || !!filters.search;
  const wayOut = (key: 'empty.clear_filters' | 'empty.show_all', onClick: () => void) =>
    html`<button class="btn" slot="empty-action" type="button" @click=${onClick}>${l10n.t(key)}</button>`;
  return html`<div class="zone">
    ${banner.shown ? html`<div class="banner ${banner.shown}">${banner.render(commands)}</div>` : nothing}
    ${selection.state.isOn ? renderBulk(inbox) : nothing}${renderChips(inbox)}
    <notif-list
      part="list"
      exportparts="new-pill, skeleton, empty, error, row, row-unread, row-select, row-title, row-body, row-meta, row-time, row-media, row-actions, cta, menu-button, menu, day"
      .client=${source.client}
      .view=${source.view}
      .selection=${selection.state}
      .openId=${opened?.id ?? null}
      .maxRows=${maxRows}
      .noKeys=${host.noKeys}
      .locale=${host.locale}
      .timeZone=${host.timeZone}
    >
      ${gives(host, 'empty') ? html`<slot name="empty" slot="empty"></slot>` : nothing}
      ${
        isNarrowed
          ? wayOut('empty.clear_filters', () => ask({ ...cleared, search: '' }))
          : filters.state === 'all'
            ? nothing
            : wayOut('empty.show_all', () => ask({ state: 'all' }))
      }
    </notif-list>
    ${
      offers.current
        ? html`<div class="undo">${renderOffer(offers.current, l10n, offers.undo)}</div>`
        : nothing
    }
    ${renderPager(inbox, place)}
  </div>`;
}
