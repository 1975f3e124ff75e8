import { html, nothing, type TemplateResult } from 'lit';
import { cutGraphemes } from '../internal/graphemes.js';
import { icon } from '../internal/icons.js';
import { renderMenu, type Entry } from './menu.js';
import type { Row } from './row.js';

/** Longest title within the name of a button, in graphemes. */
const namedMax = 60;

/** The small buttons of a row and its menu, which repeats them for keys and thumbs. */
export function renderRowButtons(row: Row): TemplateResult {
  const { item, commands, menu, l10n, tabindex } = row;
  const title = cutGraphemes(row.title, namedMax);
  const more = l10n.t('action.more', { title });
  const toggle: Entry =
    item.readAt === null
      ? ['check', l10n.t('action.mark_read'), () => commands.setRead(true), 'U']
      : ['mark-unread', l10n.t('action.mark_unread'), () => commands.setRead(false), 'U'];
  const archive: Entry =
    item.archivedAt === null
      ? ['archive', l10n.t('action.archive'), () => commands.archive(), 'E']
      : ['inbox', l10n.t('action.unarchive'), () => commands.archive(), 'E'];
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
    ${menu.open ? renderMenu(row, [toggle, archive], more) : nothing}
  </div>`;
}
