import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { PanelController } from './panel-controller.js';

/** What stands in place of a panel whose code did not come: why, and a way to try again. */
export function renderFailure(l10n: LocalizeController, panel: PanelController): TemplateResult {
  return html`<div
    class="failure"
    part="failure"
    popover
    role="dialog"
    aria-labelledby="what"
    aria-describedby="why"
    @toggle=${panel.onToggle}
  >
    <h2 id="what">${l10n.t('error.load.title')}</h2>
    <p id="why">${l10n.t('error.load.network')}</p>
    <button
      class="retry"
      part="retry"
      type="button"
      aria-busy=${!!panel.wanted || nothing}
      @click=${() => panel.show({})}
    >
      ${l10n.t('action.retry')}
    </button>
  </div>`;
}
