import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { View } from './view.js';

const skeletonLines = [1, 2, 3];

/** What stands in place of what the server keeps while that is on its way. */
export function renderSkeleton({ l10n }: View): TemplateResult {
  return html`<div class="sect skeleton" aria-busy="true">
    <span class="visually-hidden">${l10n.t('prefs.loading')}</span>
    <div class="legend" aria-hidden="true"><i></i></div>
    <div class="controls" aria-hidden="true">
      ${skeletonLines.map(() => html`<div class="line"><i></i><i></i></div>`)}
    </div>
  </div>`;
}

/** What stands there where it could not be had. */
export function renderLoadError({ l10n, source }: View): TemplateResult {
  const code = source.state?.error?.code;
  const why =
    code === 'forbidden'
      ? 'error.forbidden'
      : code === 'unauthorized'
        ? 'error.auth'
        : /network|timeout/.test(code ?? 'network')
          ? 'error.load.network'
          : 'error.load.server';
  return html`<div class="sect invites" role="group" aria-labelledby="load-title">
    ${icon('error', 24)}
    <div class="legend">
      <p class="sect-title" id="load-title">${l10n.t('prefs.load.error')}</p>
      <p class="hint">${l10n.t(why)}</p>
    </div>
    ${
      code === 'forbidden'
        ? nothing
        : html`<div class="controls">
            <button class="btn" type="button" aria-busy=${source.retrying} @click=${source.retry}>
              ${l10n.t('action.retry')}
            </button>
          </div>`
    }
  </div>`;
}
