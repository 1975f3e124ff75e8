import { html, nothing, type TemplateResult } from 'lit';
import { cutGraphemes } from '../internal/graphemes.js';
import { icon, type IconName } from '../internal/icons.js';
import { safeHref } from '../internal/safe-href.js';
import { buttonsOf, type Row } from './row.js';

/** Longest title within the name of a button, in graphemes. */
const namedMax = 60;

/** A command of the menu; `key` is the letter that does the same in the list. */
type Entry = [art: IconName, label: string, run: () => unknown, key?: string];

/** The small buttons of a row and its menu, which repeats them for keys and thumbs. */
export function renderRowButtons(row: Row): TemplateResult {
  const { item, commands, menu, l10n, tabindex } = row;
  const title = cutGraphemes(row.title, namedMax);
  const more = l10n.t('action.more', { title });
  const toggle: Entry =
    item.readAt === null
      ? ['check', l10n.t('action.mark_read'), () => commands.setRead(true), 'U']
      : ['mark-unread', l10n.t('action.mark_unread'), () => commands.setRead(false), 'U'];
  const archive: Entry = ['archive', l10n.t('action.archive'), () => commands.archive(), 'E'];
  const button = ([art, label, run]: Entry, look: string) =>
    html`<button
      class="icon-btn ${look}"
      type="button"
      tabindex=${tabindex}
      aria-label=${l10n.t('action.named', { action: label, title })}
      @click=${run}
    >
      ${icon(art, 16)}
    </button>`;
  return html`<div class="row-actions" part="row-actions">
    ${button(toggle, '')}${button(archive, 'quick')}
    <button
      class="icon-btn menu-button"
      part="menu-button"
      type="button"
      tabindex=${tabindex}
      aria-haspopup="menu"
      aria-expanded=${menu.open}
      aria-label=${more}
      @click=${menu.show}
    >
      ${icon('more', 16)}
    </button>
    ${menu.open ? renderMenu() : nothing}
  </div>`;

  /** Plain commands only, since a menu may hold nothing else. */
  function renderMenu(): TemplateResult {
    const href = safeHref(item.action?.url);
    const [, rest] = buttonsOf(row);
    const entries: Entry[] = [
      toggle,
      archive,
      ...rest.map((action): Entry => ['arrow-end', action.label, () => commands.press(action)]),
    ];
    if (href !== null) entries.push(['link', l10n.t('action.copy_link'), () => commands.copyLink(href)]);
    entries.push(['trash', l10n.t('action.delete'), () => commands.remove()]);
    return html`<div
      class="menu"
      part="menu"
      role="menu"
      popover="auto"
      aria-label=${more}
      @keydown=${menu.onKeydown}
      @toggle=${menu.onToggle}
    >
      ${entries.map(([art, label, run, key]) => {
        const choose = (): void => {
          menu.hide();
          run();
        };
        return html`<button class="menu-item" role="menuitem" type="button" tabindex="-1" @click=${choose}>
          ${icon(art, 16)}${label}${key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing}
        </button>`;
      })}
    </div>`;
  }
}
