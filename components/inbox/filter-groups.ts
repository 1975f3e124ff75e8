import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, Priority } from '../../src/index.js';
import { parseDay } from './dates.js';
import { isBackwards, priorities, states, type Filters } from './filters.js';
import { inboxIcon } from './icons.js';
import type { Inbox } from './inbox-pieces.js';
import { typeLabel, typesOf } from './type-names.js';

/** How many there are, at the end of a line; nothing while that is not known. */
function renderTally({ l10n }: Inbox, tally: Pick<Feed, 'count' | 'isLowerBound'> | undefined): unknown {
  return tally
    ? html`<span class="n"
        ><span class="visually-hidden">, </span
        >${l10n.number(tally.count)}${tally.isLowerBound ? '+' : ''}</span
      >`
    : nothing;
}

/** All, unread, archived: one of several, whose arrow keys the browser has. Tabs where there is little room. */
export function renderStates(inbox: Inbox): TemplateResult {
  const { l10n, source, filters, ask } = inbox;
  const { unread, client } = source;
  const counts = client?.$counts.get();
  const tallies = {
    all: source.tallies.of('all'),
    unread: unread ? { count: unread, isLowerBound: !!counts?.capped } : undefined,
    archived: source.tallies.of('archived'),
  };
  return html`<fieldset class="states">
    <legend>${l10n.t('filter.state')}</legend>
    ${states.map(
      (state) =>
        html`<label class="opt state"
          ><input
            class="visually-hidden"
            type="radio"
            name="state"
            value=${state}
            .checked=${filters.state === state}
            @change=${() => ask({ state })}
          />${l10n.t(`tab.${state}`)}${renderTally(inbox, tallies[state])}</label
        >`,
    )}
  </fieldset>`;
}

function renderTypes(inbox: Inbox): unknown {
  const { l10n, source, filters, ask } = inbox;
  const types = typesOf(inbox);
  if (!types.length) return nothing;
  const toggle = (id: string): void =>
    ask({
      types: filters.types.includes(id)
        ? filters.types.filter((other) => other !== id)
        : [...filters.types, id],
    });
  return html`<fieldset class="types">
    <legend>${l10n.t('filter.type')}</legend>
    ${types.map(
      ({ id }) =>
        html`<label class="opt"
          ><input
            class="check"
            type="checkbox"
            .checked=${filters.types.includes(id)}
            @change=${() => toggle(id)}
          /><bdi>${typeLabel(inbox, id)}</bdi>${renderTally(inbox, source.tallies.of(`type ${id}`))}</label
        >`,
    )}
  </fieldset>`;
}

function renderPriority({ l10n, filters, ask }: Inbox): TemplateResult {
  const onChange = (event: Event): void =>
    ask({ priority: (event.target as HTMLSelectElement).value as Priority | '' });
  return html`<label class="group"
    ><span class="leg">${l10n.t('filter.priority')}</span
    ><span class="field"
      ><select @change=${onChange}>
        ${['' as const, ...priorities].map(
          (priority) =>
            html`<option value=${priority} ?selected=${priority === filters.priority}>
              ${l10n.t(priority ? `priority.${priority}` : 'filter.any')}
            </option>`,
        )}</select
      >${inboxIcon('chevron-down', 14)}</span
    ></label
  >`;
}

function renderDates({ l10n, filters, ask }: Inbox): TemplateResult {
  const isBad = isBackwards(filters);
  const day = (name: 'from' | 'to') => {
    const onChange = (event: Event): void =>
      ask({ [name]: parseDay((event.target as HTMLInputElement).value) } satisfies Partial<Filters>);
    return html`<label class="group"
      ><span class="leg">${l10n.t(`filter.${name}`)}</span
      ><span class="field"
        ><input
          type="date"
          .value=${filters[name]}
          aria-invalid=${isBad || nothing}
          aria-describedby=${isBad ? 'bad-range' : nothing}
          @change=${onChange} /></span
    ></label>`;
  };
  return html`<div class="dates">
    ${day('from')}${day('to')}${
      isBad ? html`<p class="bad" id="bad-range">${l10n.t('filter.bad_range')}</p>` : nothing
    }
  </div>`;
}

/** What can be asked for beyond the state: in the column, or in the sheet. */
export const renderGroups = (inbox: Inbox): TemplateResult =>
  html`${renderTypes(inbox)}${renderPriority(inbox)}${renderDates(inbox)}`;
