import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { canChime, previewChime } from '../internal/chime.js';
import { icon } from '../internal/icons.js';
import { renderSelect, renderSwitch } from './controls.js';
import { drawing } from './icons.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

const chimes = ['soft', 'bright', 'low'] as const;

/** Whether, how loudly and how it is heard. */
export function renderSound(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const { sound, volume, chime } = source.settings;
  const percent = volume.toLocaleString(l10n.locale, { style: 'percent' });
  const preview = html`<button class="btn" type="button" @click=${() => previewChime(chime, volume)}>
    ${icon('job', 16)}${l10n.t('prefs.preview')}
  </button>`;
  return renderSection(
    view,
    'sound',
    { title: l10n.t('prefs.section.sound') },
    html`${renderSwitch({
      label: l10n.t('prefs.sound'),
      value: sound,
      onChange: (on) => saving.device('sound', { settings: { sound: on } }),
    })}${
      sound
        ? html`<label class="line"
              ><span class="label">${l10n.t('prefs.volume')}</span>${drawing('sound', 16)}<input
                class="volume"
                type="range"
                min="0"
                max="100"
                step="5"
                aria-valuetext=${percent}
                .value=${live(String(Math.round(volume * 100)))}
                @change=${({ currentTarget }: Event) =>
                  saving.device('sound', {
                    settings: { volume: Number((currentTarget as HTMLInputElement).value) / 100 },
                  })}
            /></label>
            ${renderSelect({
              label: l10n.t('prefs.chime'),
              value: chime,
              options: chimes.map((value) => [value, l10n.t(`chime.${value}`)]),
              onChange: (value) => saving.device('sound', { settings: { chime: value } }),
              after: canChime ? preview : nothing,
            })}`
        : nothing
    }`,
  );
}
