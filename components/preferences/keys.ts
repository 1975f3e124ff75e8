import { html, type TemplateResult } from 'lit';
import { renderSwitch } from './controls.js';
import { renderSection } from './section.js';
import type { View } from './view.js';

/** Each command, with the letter that stands for it, and its other keys. */
const shortcuts = [
  ['next', 'J', '↓'],
  ['prev', 'K', '↑'],
  ['open', '', 'Enter'],
  ['read', 'U', ''],
  ['archive', 'E', ''],
  ['menu', 'M', 'Shift+F10'],
  ['undo', '', /Mac|iP/.test(globalThis.navigator?.platform ?? '') ? '⌘Z' : 'Ctrl+Z'],
] as const;

/** Whether single letters are commands (WCAG 2.1.4), and which there are. */
export function renderKeys(view: View): TemplateResult {
  const { l10n, source, saving } = view;
  const { keys } = source.settings;
  const shown = shortcuts
    .map(([name, letter, other]) => ({ name, keys: [other, keys ? letter : ''].filter(Boolean) }))
    .filter((shortcut) => shortcut.keys.length);
  return renderSection(
    view,
    'keys',
    { title: l10n.t('prefs.section.keys'), hint: l10n.t('prefs.hint.keys') },
    html`${renderSwitch({
        label: l10n.t('prefs.keys'),
        value: keys,
        onChange: (on) => saving.device('keys', { settings: { keys: on } }),
      })}
      <p class="note">${l10n.t('help.title')}</p>
      <dl class="shortcuts">
        ${shown.map(
          ({ name, keys: names }) =>
            html`<div>
              <dt>${l10n.t(`help.${name}`)}</dt>
              <dd>
                ${names.map((key) => html`<kbd dir="ltr">${key === 'Enter' ? l10n.t('key.enter') : key}</kbd>`)}
              </dd>
            </div>`,
        )}
      </dl>`,
  );
}
