import { html, nothing } from 'lit';
import { icon } from '../internal/icons.js';
import { dayText } from './dates.js';
import { filterCount, isBackwards, noFilters, type Filters } from './filters.js';
import type { Inbox } from './inbox-pieces.js';
import { resultText } from './result-speech.js';
import { typeLabel } from './type-names.js';

/** What nothing is left of when the filters go: the state stays, and so does the text. */
export const cleared: Partial<Filters> = {
  types: noFilters.types,
  priority: noFilters.priority,
  from: noFilters.from,
  to: noFilters.to,
};

/** Each filter that is set, with the way to take it back. */
function chipsOf(inbox: Inbox): [name: string, without: Partial<Filters>][] {
  const { l10n, filters } = inbox;
  const { types, priority, from, to } = filters;
  const chips: [string, Partial<Filters>][] = types.map((id) => [
    typeLabel(inbox, id),
    { types: types.filter((other) => other !== id) },
  ]);
  const day = (key: 'filter.from_date' | 'filter.to_date', date: string) =>
    l10n.t(key, { date: dayText(date, l10n.locale) });
  if (priority) {
    const [name, value] = [l10n.t('filter.priority'), l10n.t(`priority.${priority}`)];
    chips.push([l10n.t('filter.chip', { name, value }), { priority: '' }]);
  }
  if (from) chips.push([day('filter.from_date', from), { from: '' }]);
  if (to && !isBackwards(filters)) chips.push([day('filter.to_date', to), { to: '' }]);
  return chips;
}

/** How many match, and by what. Nothing where everything is shown. */
export function renderChips(inbox: Inbox): unknown {
  const { l10n, source, filters, ask } = inbox;
  const { feed } = source;
  if (!filterCount(filters) && !filters.search) return nothing;
  return html`<div class="chips">
    <span class="result">${feed?.status === 'ready' ? resultText(feed, l10n, '') : nothing}</span>
    ${chipsOf(inbox).map(
      ([name, without]) =>
        html`<button
          class="chip"
          type="button"
          aria-label=${l10n.t('filter.remove', { name })}
          @click=${() => ask(without)}
        >
          <bdi>${name}</bdi>${icon('close', 12)}
        </button>`,
    )}
    ${
      filterCount(filters)
        ? html`<button class="btn btn-quiet" type="button" @click=${() => ask(cleared)}>
            ${l10n.t('filter.clear')}
          </button>`
        : nothing
    }
  </div>`;
}
