import { html, nothing, type TemplateResult } from 'lit';
import { renderMedia } from '../internal/media.js';
import { renderCta } from './cta.js';
import { renderPick } from './pick.js';
import { renderRowButtons } from './row-buttons.js';
import type { Row } from './row.js';
import type { SwipeController } from './swipe-controller.js';
import { renderSwipe } from './swipe.js';
import { renderBody, renderMeta, renderTitle } from './text.js';

/** What the element has set on it, beside what its parts are drawn from. */
export interface ArticleOptions {
  readonly host: {
    readonly day: string;
    readonly condensed: boolean;
    readonly whole: boolean;
    readonly selectable: boolean;
    readonly selected: boolean;
    readonly open: boolean;
    readonly swipe: boolean;
    readonly posinset: number;
    readonly setsize: number;
    readonly headingLevel: number;
  };
  readonly swipe: SwipeController;
  /** Whether there is more to its texts than shows. */
  readonly isClamped: boolean;
  readonly onPick: (event: MouseEvent) => void;
  readonly onMore: () => void;
}

/** The article: the day that begins with it, where one does, and the row. */
export function renderArticle(row: Row, options: ArticleOptions): TemplateResult {
  const { host, swipe } = options;
  const { day, posinset, headingLevel } = host;
  const box = renderBox(row, options);
  return html`<article
    tabindex=${row.tabindex}
    aria-labelledby="u t"
    aria-describedby="m d"
    aria-current=${host.open || nothing}
    aria-posinset=${posinset || nothing}
    aria-setsize=${posinset ? host.setsize : nothing}
  >
    ${
      day
        ? html`<div
            class="day ${posinset > 1 ? 'later' : ''}"
            part="day"
            role="heading"
            aria-level=${headingLevel}
          >
            ${day}
          </div>`
        : nothing
    }
    ${host.swipe ? html`<div class="lane">${renderSwipe(row, swipe)}${box}</div>` : box}
  </article>`;
}

function renderBox(row: Row, { host, isClamped, onPick, onMore }: ArticleOptions): TemplateResult {
  const { condensed, whole, selectable, selected, headingLevel } = host;
  const { item, l10n } = row;
  const unread = item.readAt === null;
  const look = [unread && 'is-unread', item.priority === 'urgent' && 'is-urgent', selectable && 'selects'];
  return html`<div class="row ${look.filter(Boolean).join(' ')}" part="row ${unread ? 'row-unread' : ''}">
    ${selectable ? renderPick(row, selected, onPick) : nothing}
    <span class="row-media" part="row-media" aria-hidden="true">${renderMedia(item)}</span>
    <div class="main">
      <span class="visually-hidden" id="u">${unread ? l10n.t('item.unread') : nothing}</span>
      ${renderTitle(row, headingLevel)}${condensed ? nothing : renderBody(row)}
      <div class="line">${renderMeta(row)}${whole ? nothing : renderRowButtons(row)}</div>
      ${condensed ? nothing : html`${whole ? nothing : renderMore(row, isClamped, onMore)}${renderCta(row)}`}
    </div>
  </div>`;
}

function renderMore({ expanded, tabindex, l10n }: Row, isClamped: boolean, onMore: () => void): unknown {
  return expanded || isClamped
    ? html`<button class="more" type="button" tabindex=${tabindex} aria-expanded=${expanded} @click=${onMore}>
        ${l10n.t(expanded ? 'action.show_less' : 'action.show_more')}
      </button>`
    : nothing;
}
