import { html, type TemplateResult } from 'lit';
import type { Row } from './row.js';

/** The box that chooses a row among others. Its label reaches further than it is drawn. */
export const renderPick = (
  { l10n, title, tabindex }: Row,
  selected: boolean,
  onPick: (event: MouseEvent) => void,
): TemplateResult =>
  html`<label class="pick"
    ><input
      class="check"
      part="row-select"
      type="checkbox"
      tabindex=${tabindex}
      aria-label=${l10n.t('select.row', { title })}
      .checked=${selected}
      @click=${onPick}
  /></label>`;
