import { html, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';

/**
 * "2 of 4", and the way to the others.
 *
 * @param at place of the one that shows, from 1
 */
export function renderPager(
  at: number,
  n: number,
  l10n: LocalizeController,
  onTurn: (by: 1 | -1) => void,
): TemplateResult {
  const button = (by: 1 | -1) =>
    html`<button
      class="icon-btn flip"
      type="button"
      aria-label=${l10n.t(by < 0 ? 'toast.prev' : 'toast.next')}
      @click=${() => onTurn(by)}
    >
      ${icon(by < 0 ? 'chevron-start' : 'chevron-end', 16)}
    </button>`;
  return html`<span class="pager"
    ><span>${l10n.t('toast.pager', { i: at, n })}</span>${button(-1)}${button(1)}</span
  >`;
}
