import { html, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { renderSwitch } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

/** Whether anything is sent at all: a switch; where it is off, as in a system that asks first, an invitation. */
export function renderMaster(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const title = l10n.t(source.kept?.enabled ? 'prefs.master' : 'prefs.off.title');
  return source.kept?.enabled
    ? renderSection(
        view,
        'master',
        { title, hint: l10n.t('prefs.master.hint') },
        renderSwitch({
          label: title,
          value: true,
          locked: source.isOffline,
          onChange: (enabled) => saving.server('master', { enabled }),
        }),
      )
    : renderSection(
        view,
        'master',
        { title, hint: l10n.t('prefs.off.body'), invites: icon('bell', 24) },
        html`<button
          class="btn btn-primary"
          type="button"
          aria-disabled=${source.isOffline}
          aria-busy=${saving.pending > 0}
          @click=${() => saving.server('master', { enabled: true })}
        >
          ${l10n.t('prefs.off.turn_on')}
        </button>`,
      );
}
