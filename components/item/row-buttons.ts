import { html, nothing, type TemplateResult } from 'lit';
import type { Notification, NotificationAction } from '../../src/index.js';
import { cutGraphemes } from '../internal/format.js';
import { icon, type IconName } from '../internal/icons.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { MenuController } from './menu-controller.js';
import { renderMenu, type MenuEntry } from './menu.js';
import type { RowCommands } from './row-commands.js';
import { safeHref } from '../internal/safe-href.js';

/** Longest title within the name of a button, in graphemes. */
const namedMax = 60;

export interface RowButtonsOptions {
  readonly item: Notification;
  readonly title: string;
  /** Buttons of the notification that have no room in the row. */
  readonly rest: readonly NotificationAction[];
  readonly commands: RowCommands;
  readonly menu: MenuController;
  readonly l10n: LocalizeController;
  readonly tabindex: number;
}

/** The small buttons of a row and its menu, which repeats them for keys and thumbs. */
export function renderRowButtons(options: RowButtonsOptions): TemplateResult {
  const { item, title, rest, commands, menu, l10n, tabindex } = options;
  const unread = item.readAt === null;
  const named = cutGraphemes(title, namedMax);
  const href = safeHref(item.action?.url);
  const toggle: MenuEntry = {
    icon: unread ? 'check' : 'mark-unread',
    label: l10n.t(unread ? 'action.mark_read' : 'action.mark_unread'),
    key: 'U',
    run: () => commands.setRead(unread),
  };
  const archive: MenuEntry = {
    icon: 'archive',
    label: l10n.t('action.archive'),
    key: 'E',
    run: () => commands.archive(),
  };
  const more = l10n.t('action.more', { title: named });

  const entries = (): MenuEntry[] => [
    toggle,
    archive,
    ...rest.map((action): MenuEntry => ({
      icon: 'arrow-end',
      label: action.label,
      run: () => void commands.press(action),
    })),
    ...(href === null
      ? []
      : [
          { icon: 'link' as IconName, label: l10n.t('action.copy_link'), run: () => commands.copyLink(href) },
        ]),
    { icon: 'trash', label: l10n.t('action.delete'), run: () => commands.remove() },
  ];
  const button = (entry: MenuEntry, look: string) =>
    html`<button
      class="icon-btn ${look}"
      type="button"
      tabindex=${tabindex}
      aria-label=${l10n.t('action.named', { action: entry.label, title: named })}
      @click=${entry.run}
    >
      ${icon(entry.icon, 16)}
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
      @click=${(event: Event) => void menu.show(event.currentTarget as HTMLElement)}
    >
      ${icon('more', 16)}
    </button>
    ${menu.open ? renderMenu(menu, more, entries()) : nothing}
  </div>`;
}
