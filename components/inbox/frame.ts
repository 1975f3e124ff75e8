import { html, nothing, type TemplateResult } from 'lit';
import type { NotifItemClickEvent } from '../events/item-click.js';
import type { NotifSelectEvent } from '../events/select.js';
import { icon } from '../internal/icons.js';
import type { NotifList } from '../list/list.js';
import { cleared } from './chips.js';
import { renderDetail } from './detail.js';
import { filterCount } from './filters.js';
import { renderGroups, renderStates } from './filter-groups.js';
import { inboxIcon } from './icons.js';
import type { Inbox } from './inbox-pieces.js';
import { renderSearch } from './search.js';
import { renderSheet, renderSheetButton } from './sheet.js';
import { renderZone } from './zone.js';

export interface FrameOptions {
  /** In the search field. */
  readonly text: string;
  readonly list: NotifList | null;
  /** Places of the rows on screen. */
  readonly range: readonly [first: number, last: number];
  readonly onRange: () => void;
  readonly onText: (text: string) => void;
  readonly onSearch: () => void;
  readonly onItemClick: (event: NotifItemClickEvent) => void;
  readonly onSelect: (event: NotifSelectEvent) => void;
  readonly onKeydown: (event: KeyboardEvent) => void;
}

function renderTop(inbox: Inbox, { text, onText, onSearch }: FrameOptions): TemplateResult {
  const { l10n, layout, selection, commands, source, filters } = inbox;
  const { isOn } = selection.state;
  const canRead = filters.state !== 'archived' && (filterCount(filters) > 0 || source.unread > 0);
  return html`<div class="top">
    <h2 id="title" tabindex="-1">${l10n.t('inbox.title')}</h2>
    ${renderSearch({
      label: l10n.t('search.label'),
      clear: l10n.t('search.clear'),
      text,
      onText,
      onSubmit: onSearch,
    })}
    ${layout === 'narrow' ? renderSheetButton(inbox) : nothing}
    <div class="tools">
      <slot name="toolbar-end"></slot>
      <button
        class="btn btn-quiet"
        type="button"
        aria-pressed=${isOn}
        @click=${() => (isOn ? selection.end() : selection.start())}
      >
        ${inboxIcon('select', 16)}<span>${l10n.t('select.mode')}</span>
      </button>
      <button
        class="btn"
        type="button"
        aria-disabled=${!canRead || nothing}
        @click=${() => canRead && commands.markAllRead()}
      >
        ${icon('check-all', 16)}<span>${l10n.t('action.mark_all_read')}</span>
      </button>
    </div>
  </div>`;
}

function renderSide(inbox: Inbox): TemplateResult {
  const { l10n, layout, filters, ask } = inbox;
  return html`<div class="side" part="filters">
    ${renderStates(inbox)}${
      layout === 'narrow'
        ? nothing
        : html`${renderGroups(inbox)}
            <button
              class="btn btn-quiet clear-all"
              type="button"
              aria-disabled=${!filterCount(filters) || nothing}
              @click=${() => ask(cleared)}
            >
              ${l10n.t('empty.clear_filters')}
            </button>
            <slot name="aside"></slot>`
    }
  </div>`;
}

/** The whole of it. */
export function renderFrame(inbox: Inbox, options: FrameOptions): TemplateResult {
  const { host, commands, layout, opened } = inbox;
  return html`<div class="box">
    <section
      class="inbox ${host.detail ? 'has-detail' : ''} ${opened ? 'is-open' : ''}"
      aria-labelledby="title"
      @keydown=${options.onKeydown}
      @notif-archive=${commands.archived}
      @notif-item-click=${options.onItemClick}
      @notif-select=${options.onSelect}
      @scroll=${{ handleEvent: options.onRange, capture: true, passive: true }}
    >
      ${renderTop(inbox, options)}${renderSide(inbox)}${renderZone(inbox, options)}${
        host.detail ? renderDetail(inbox) : nothing
      }
    </section>
    ${layout === 'narrow' ? renderSheet(inbox) : nothing}
  </div>`;
}
