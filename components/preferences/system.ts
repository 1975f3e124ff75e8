import { html, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { renderSelect } from './controls.js';
import { drawing } from './icons.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

/** What it is good for, before the browser asks; the browser asks once in a lifetime. */
export function renderOffer({ l10n, permission }: View): TemplateResult {
  return html`<div class="offer">
    ${drawing('web_push', 20)}
    <div>
      <p class="offer-title">${l10n.t('perm.title')}</p>
      <p class="hint">${l10n.t('perm.body')}</p>
      <div class="actions">
        <button class="btn btn-primary" type="button" @click=${permission.ask}>${l10n.t('perm.ask')}</button>
        <button class="btn btn-quiet" type="button" @click=${permission.later}>
          ${l10n.t('perm.later')}
        </button>
      </div>
    </div>
  </div>`;
}

/** What the system shows while nobody sees the page, as far as the browser lets it. */
export function renderSystem(view: View): TemplateResult {
  const { l10n } = view;
  return renderSection(
    view,
    'system',
    { title: l10n.t('prefs.section.browser'), hint: l10n.t('prefs.hint.browser') },
    renderControls(view),
  );
}

function renderControls(view: View): unknown {
  const { l10n, source, saving, permission } = view;
  const { state } = permission;
  if (state === 'granted')
    return renderSelect({
      label: l10n.t('prefs.system'),
      value: source.settings.system,
      options: (['on', 'private', 'off'] as const).map((value) => [value, l10n.t(`prefs.system.${value}`)]),
      onChange: (system) => saving.device('system', { settings: { system } }),
    });
  if (state !== 'default')
    return html`<p class="refused">${icon('info', 18)}<span>${l10n.t(`perm.${state}`)}</span></p>`;
  if (permission.isOffered && !permission.wanted) return renderOffer(view);
  return html`<div class="line">
    <span class="label">${l10n.t('prefs.system')}</span>
    <button class="btn" type="button" @click=${permission.ask}>${l10n.t('perm.ask')}</button>
  </div>`;
}
