import type { TemplateResult } from 'lit';
import { renderSelect } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

const choices = ['toasts', 'all', 'urgent', 'none'] as const;

/** What a screen reader is told of by itself. */
export function renderAnnounce(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  return renderSection(
    view,
    'announce',
    { title: l10n.t('prefs.section.announce') },
    renderSelect({
      label: l10n.t('prefs.announce'),
      value: source.settings.announce,
      options: choices.map((value) => [value, l10n.t(`prefs.announce.${value}`)]),
      onChange: (announce) => saving.device('announce', { settings: { announce } }),
    }),
  );
}
