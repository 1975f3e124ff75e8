import { html, nothing, type TemplateResult } from 'lit';
import { icon, type IconName } from '../internal/icons.js';
import type { StringKey } from '../internal/strings.js';
import type { Inbox } from './inbox-pieces.js';

/** From one control of the bar to the next, by arrows, round the ends (WAI-ARIA APG, toolbar). */
function onKeydown(event: KeyboardEvent): void {
  const bar = event.currentTarget as HTMLElement;
  const controls = [...bar.querySelectorAll<HTMLElement>('input, button')];
  const at = controls.indexOf(event.target as HTMLElement);
  const on = bar.matches(':dir(rtl)') ? -1 : 1;
  const steps: Partial<Record<string, number>> = {
    ArrowRight: at + on,
    ArrowLeft: at - on,
    Home: 0,
    End: -1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  controls.at(to % controls.length)?.focus();
}

/** The bar's one tab stop is where the focus was last. */
function onFocusin({ currentTarget, target }: FocusEvent): void {
  for (const control of (currentTarget as Element).querySelectorAll<HTMLElement>('input, button'))
    control.tabIndex = control === target ? 0 : -1;
}

/** What is chosen, and what can be done with all of it. */
export function renderBulk({ l10n, source, filters, selection, commands }: Inbox): TemplateResult {
  const { feed, view } = source;
  const { ids, all } = selection.state;
  const { ticked } = selection;
  const n = all ? (feed?.count ?? 0) : ids.size;
  const more = feed && view?.searchedOn === 'server' && (feed.hasMore || feed.count > feed.ids.length);
  const disabled = !n || nothing;
  const button = (art: IconName, key: StringKey, onClick: () => void) =>
    html`<button
      class="icon-btn"
      type="button"
      tabindex="-1"
      aria-label=${l10n.t(key)}
      aria-disabled=${disabled}
      @click=${() => n && onClick()}
    >
      ${icon(art, 18)}
    </button>`;
  const isArchive = filters.state === 'archived';
  return html`<div
    class="bulk"
    part="bulk"
    role="toolbar"
    aria-label=${l10n.t('bulk.label')}
    @keydown=${onKeydown}
    @focusin=${onFocusin}
  >
    <label class="pick"
      ><input
        class="check"
        type="checkbox"
        tabindex="0"
        aria-label=${l10n.t('select.all_loaded')}
        .checked=${ticked === 'all'}
        .indeterminate=${ticked === 'some'}
        @change=${() => selection.toggleLoaded()}
    /></label>
    <span class="count">${all ? l10n.t('select.all_selected', { n }) : l10n.t('select.count', { n })}</span>
    ${
      ticked === 'all' && !all && more
        ? html`<button
            class="btn btn-quiet link"
            type="button"
            tabindex="-1"
            @click=${() => selection.chooseAll()}
          >
            ${feed.isLowerBound ? l10n.t('select.all') : l10n.t('select.all_matching', { n: feed.count })}
          </button>`
        : nothing
    }
    <span class="grow"></span>
    ${button('check', 'action.mark_read', commands.markRead)}${button(
      'mark-unread',
      'action.mark_unread',
      commands.markUnread,
    )}${button(
      'archive',
      isArchive ? 'action.unarchive' : 'action.archive',
      isArchive ? commands.unarchive : commands.archive,
    )}
    <button
      class="icon-btn"
      type="button"
      tabindex="-1"
      aria-label=${l10n.t('select.none')}
      @click=${() => selection.end()}
    >
      ${icon('close', 18)}
    </button>
  </div>`;
}
