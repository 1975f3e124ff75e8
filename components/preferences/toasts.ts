import { html, nothing, type TemplateResult } from 'lit';
import { renderSegments, renderSelect, renderSwitch } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

const placements = ['bottom-end', 'bottom-start', 'bottom', 'top-end', 'top-start', 'top'] as const;
const stays = ['normal', 'longer', 'manual'] as const;

/** What pops up: whether, how long, where. */
export function renderToasts(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const { toasts, stay, placement, whileTyping } = source.settings;
  /** A corner is called as the person sees it. */
  const nameOf = (place: (typeof placements)[number]): string => {
    const [edge, side] = place.split('-') as ['top' | 'bottom', 'start' | 'end' | undefined];
    if (!side) return l10n.t(`prefs.placement.${edge}`);
    return l10n.t(`prefs.placement.${edge}-${(side === 'end') === (l10n.dir === 'ltr') ? 'right' : 'left'}`);
  };
  return renderSection(
    view,
    'toasts',
    { title: l10n.t('prefs.section.toasts'), hint: l10n.t('prefs.hint.toasts') },
    html`${renderSwitch({
      label: l10n.t('prefs.toasts'),
      value: toasts,
      onChange: (on) => saving.device('toasts', { settings: { toasts: on } }),
    })}${
      toasts
        ? html`${renderSegments('stay', {
            label: l10n.t('prefs.stay'),
            value: stay,
            options: stays.map((value) => [value, l10n.t(`prefs.stay.${value}`)]),
            onChange: (value) => saving.device('toasts', { settings: { stay: value } }),
          })}${renderSelect({
            label: l10n.t('prefs.position'),
            value: placement,
            options: placements.map((value) => [value, nameOf(value)]),
            onChange: (value) => saving.device('toasts', { settings: { placement: value } }),
          })}${renderSwitch({
            label: l10n.t('prefs.while_typing'),
            value: whileTyping,
            onChange: (on) => saving.device('toasts', { settings: { whileTyping: on } }),
          })}`
        : nothing
    }`,
  );
}
