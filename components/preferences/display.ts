import { html, type TemplateResult } from 'lit';
import { languages } from '../internal/languages.js';
import { renderSegments, renderSelect } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

const times = ['relative', 'absolute'] as const;
const hours = ['auto', 'h12', 'h23'] as const;
const hourKeys = { auto: 'prefs.hour_auto', h12: 'prefs.hour12', h23: 'prefs.hour24' } as const;
const densities = ['compact', 'cosy', 'comfortable'] as const;

/** What a language calls itself, as a title is written there. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/** By name. They are not asked for before somebody looks, and do not change. */
let named: (readonly [tag: string, name: string, lang: string])[] | undefined;
const namedLanguages = (): NonNullable<typeof named> =>
  (named ??= ['en', ...languages.map(([tag]) => tag)]
    .map((tag) => [tag, ownName(tag), tag] as const)
    .sort(([, a], [, b]) => a.localeCompare(b)));

/** Language, times and density. */
export function renderDisplay(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const { locale = '', time, hourCycle = 'auto', density } = source.settings;
  return renderSection(
    view,
    'display',
    { title: l10n.t('prefs.section.display'), hint: l10n.t('prefs.hint.device') },
    html`${renderSelect<string>({
      label: l10n.t('prefs.language'),
      value: locale,
      options: [['', l10n.t('prefs.language.auto')], ...namedLanguages()],
      onChange: (tag) => saving.device('display', { settings: { locale: tag || undefined } }),
    })}${renderSegments('time', {
      label: l10n.t('prefs.time'),
      value: time,
      options: times.map((value) => [value, l10n.t(`prefs.time.${value}`)]),
      onChange: (value) => saving.device('display', { settings: { time: value } }),
    })}${renderSegments('hours', {
      label: l10n.t('prefs.hours'),
      value: hourCycle,
      options: hours.map((value) => [value, l10n.t(hourKeys[value])]),
      onChange: (value) =>
        saving.device('display', { settings: { hourCycle: value === 'auto' ? undefined : value } }),
    })}${renderSegments('density', {
      label: l10n.t('prefs.density'),
      value: density,
      options: densities.map((value) => [value, l10n.t(`prefs.density.${value}`)]),
      onChange: (value) => saving.device('display', { settings: { density: value } }),
    })}`,
  );
}
