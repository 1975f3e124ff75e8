import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import type { SectionId } from './names.js';
import type { View } from './view.js';

export interface SectionOptions {
  readonly title: string;
  readonly hint?: unknown;
  /** Whether what there is to set takes the whole width, below the title. */
  readonly wide?: boolean;
  /** The picture of what invites, instead of being one part among others. */
  readonly invites?: unknown;
}

/** One part of the preferences: what it is about, what there is to set, and what became of the last change. */
export function renderSection(
  { host, l10n, saving }: View,
  id: SectionId,
  { title, hint, wide, invites }: SectionOptions,
  controls: unknown,
): TemplateResult {
  return html`<div
    class="sect ${wide ? 'wide' : ''} ${invites ? 'invites' : ''}"
    part="section"
    id=${id}
    role="group"
    aria-labelledby="${id}-title"
    aria-describedby=${hint ? `${id}-hint` : nothing}
  >
    ${invites ?? nothing}
    <div class="legend">
      <div
        class="sect-title"
        part="legend"
        id="${id}-title"
        role="heading"
        aria-level=${host.headingLevel + 1}
        tabindex="-1"
      >
        ${title}
      </div>
      ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
      ${
        saving.saved === id
          ? html`<span class="saved" part="saved">${icon('check', 12)}${l10n.t('prefs.saved')}</span>`
          : nothing
      }
    </div>
    <div class="controls">${controls}${saving.hasFailed(id) ? renderFailure() : nothing}</div>
  </div>`;

  function renderFailure(): TemplateResult {
    return html`<div class="failed">
      ${icon('error', 16)}
      <p>${l10n.t('prefs.failed')}</p>
      <button class="btn" type="button" aria-busy=${saving.retrying === id} @click=${() => saving.retry(id)}>
        ${l10n.t('action.retry')}
      </button>
    </div>`;
  }
}
