import { html, nothing, type TemplateResult } from 'lit';
import { clockTime, dayTime } from '../internal/format.js';
import { icon, type IconName } from '../internal/icons.js';
import { safeHref } from '../internal/safe-href.js';
import { buttonsOf, type Row } from './row.js';
import { snoozeTimes } from './snooze-times.js';

/** A command; `key` is the letter that does the same in the list. */
export type Entry = [art: IconName, label: string, run: () => unknown, key?: string];

/**
 * The menu of a row: plain commands only, since a menu may hold nothing else.
 *
 * @param first the commands that the row has buttons for
 */
export function renderMenu(row: Row, first: readonly Entry[], name: string): TemplateResult {
  const { item, commands, menu, l10n, timeZone } = row;
  return html`<div
    class="menu"
    part="menu"
    role="menu"
    popover="auto"
    aria-label=${name}
    @keydown=${menu.onKeydown}
    @toggle=${menu.onToggle}
  >
    ${menu.page === 'snooze' ? renderTimes() : renderCommands()}
  </div>`;

  function entry(run: () => unknown, ...content: unknown[]): TemplateResult {
    const choose = (): void => {
      menu.hide();
      run();
    };
    return html`<button class="menu-item" role="menuitem" type="button" tabindex="-1" @click=${choose}>
      ${content}
    </button>`;
  }

  function renderCommands(): unknown {
    const href = safeHref(item.action?.url);
    const [, rest] = buttonsOf(row);
    const command = ([art, label, run, key]: Entry) =>
      entry(run, icon(art, 16), label, key ? html`<kbd aria-hidden="true">${key}</kbd>` : nothing);
    const more: Entry[] = rest.map((action): Entry => [
      'arrow-end',
      action.label,
      () => commands.press(action),
    ]);
    if (href !== null) more.push(['link', l10n.t('action.copy_link'), () => commands.copyLink(href)]);
    return [
      first.map(command),
      item.snoozedUntil === null
        ? item.archivedAt === null
          ? html`<button
              class="menu-item"
              role="menuitem"
              type="button"
              tabindex="-1"
              aria-haspopup="menu"
              @click=${() => void menu.turn('snooze', 1)}
            >
              ${icon('snooze', 16)}${l10n.t('action.snooze')}<span class="end flip"
                >${icon('chevron-end', 14)}</span
              >
            </button>`
          : nothing
        : command(['inbox', l10n.t('action.unsnooze'), () => commands.snooze(null)]),
      more.map(command),
      html`<hr />`,
      command(['trash', l10n.t('action.delete'), () => commands.remove()]),
    ];
  }

  /** The same menu, one step in: first the way back, which says where one is. */
  function renderTimes(): unknown {
    return [
      html`<button
          class="menu-item back"
          role="menuitem"
          type="button"
          tabindex="-1"
          @click=${() => void menu.turn('commands', first.length)}
        >
          <span class="flip">${icon('chevron-start', 16)}</span>${l10n.t('action.snooze')}
        </button>
        <hr />`,
      snoozeTimes(Date.now(), timeZone).map(({ at, key, otherDay }) =>
        entry(
          () => commands.snooze(at),
          l10n.t(key),
          html`<span class="end">${(otherDay ? dayTime : clockTime)(l10n, at, timeZone)}</span>`,
        ),
      ),
    ];
  }
}
