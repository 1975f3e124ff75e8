import { html, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { cleared } from './chips.js';
import { filterCount } from './filters.js';
import { renderGroups } from './filter-groups.js';
import { inboxIcon } from './icons.js';
import type { Inbox } from './inbox-pieces.js';

/** Opens what a button stands for: the sheet, found from the button, so that nothing must be handed about. */
const sheetOf = (event: Event): HTMLDialogElement | null =>
  ((event.currentTarget as Element).getRootNode() as ShadowRoot).querySelector('dialog');

const close = (event: Event): void => sheetOf(event)?.close();

/** A press on what lies round the sheet closes it. */
const onPress = (event: Event): void => {
  if (event.target === event.currentTarget) close(event);
};

export function renderSheetButton({ host, l10n, filters }: Inbox): TemplateResult {
  const n = filterCount(filters);
  const onClick = (event: Event): void => {
    sheetOf(event)?.showModal();
    // What it counts is asked for now.
    host.requestUpdate();
  };
  return html`<button class="btn sheet-button" type="button" aria-haspopup="dialog" @click=${onClick}>
    ${inboxIcon('filter', 16)}${l10n.t('filter.title')}${
      n ? html`<span class="badge"><span class="visually-hidden">, </span>${l10n.number(n)}</span>` : ''
    }
  </button>`;
}

/** The filters over the lower part of a small screen. They hold at once; the button shows what came of them. */
export function renderSheet(inbox: Inbox): TemplateResult {
  const { l10n, source, ask } = inbox;
  const { feed } = source;
  return html`<dialog class="sheet" part="filters" aria-labelledby="sheet-title" @pointerup=${onPress}>
    <div class="sheet-box">
      <div class="sheet-head">
        <h2 id="sheet-title">${l10n.t('filter.title')}</h2>
        <button class="icon-btn" type="button" aria-label=${l10n.t('filter.close')} @click=${close}>
          ${icon('close', 18)}
        </button>
      </div>
      <div class="sheet-body">${renderGroups(inbox)}</div>
      <div class="sheet-foot">
        <button class="btn" type="button" @click=${() => ask(cleared)}>${l10n.t('filter.clear')}</button>
        <button class="btn btn-primary" type="button" @click=${close}>
          ${
            feed?.status === 'ready' && !feed.isLowerBound
              ? l10n.t('filter.show_results', { n: feed.count })
              : l10n.t('filter.show')
          }
        </button>
      </div>
    </div>
  </dialog>`;
}
