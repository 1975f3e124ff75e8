import { html, nothing, type TemplateResult } from 'lit';
import { renderSelect, renderSwitch } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

const choices = ['unread', 'unseen', 'dot', 'none'] as const;
/** Badging API; where there is none, there is nothing to choose. */
const canBadge = 'setAppBadge' in (globalThis.navigator ?? {});

/** What is counted on the bell, and outside of the page. */
export function renderBadge(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const { badge, appBadge, titleBadge } = source.settings;
  return renderSection(
    view,
    'badge',
    { title: l10n.t('prefs.section.badge') },
    html`${renderSelect({
      label: l10n.t('prefs.badge'),
      value: badge,
      options: choices.map((value) => [value, l10n.t(`prefs.badge.${value}`)]),
      onChange: (value) => saving.device('badge', { settings: { badge: value } }),
    })}${
      canBadge
        ? renderSwitch({
            label: l10n.t('prefs.app_badge'),
            value: appBadge,
            onChange: (on) => saving.device('badge', { settings: { appBadge: on } }),
          })
        : nothing
    }${renderSwitch({
      label: l10n.t('prefs.title_badge'),
      value: titleBadge,
      onChange: (on) => saving.device('badge', { settings: { titleBadge: on } }),
    })}`,
  );
}
