import { html, type TemplateResult } from 'lit';
import { announce } from '../internal/announcer.js';
import { icon } from '../internal/icons.js';
import type { NotifList } from '../list/list.js';
import { dayStart, dayText, parseDay } from './dates.js';
import type { Inbox } from './inbox-pieces.js';

/** Where the list stands. */
export interface ListPlace {
  readonly list: NotifList | null;
  /** Places of the rows on screen. */
  readonly range: readonly [first: number, last: number];
}

/** Which rows are on screen, of how many, and the ways to others: a screenful on or back, or to a day. */
export function renderPager(inbox: Inbox, { list, range: [a, b] }: ListPlace): TemplateResult {
  const { l10n, source, filters } = inbox;
  const { feed } = source;
  const count = feed?.count ?? 0;
  const key = feed?.isLowerBound ? 'pager.range_at_least' : 'pager.range';
  const onJump = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const day = parseDay(input.value);
    if (!day) return;
    input.value = '';
    jump(inbox, list, day);
  };
  const page = (art: 'chevron-start' | 'chevron-end', name: 'pager.previous' | 'pager.next', by: 1 | -1) => {
    const isEnd = by < 0 ? a <= 1 : b >= (feed?.ids.length ?? 0) && !feed?.hasMore;
    const go = (): void => list?.scrollBy({ top: by * list.clientHeight * 0.9 });
    return html`<button
      class="icon-btn"
      type="button"
      aria-label=${l10n.t(name)}
      aria-disabled=${isEnd}
      @click=${go}
    >
      <span class="flip">${icon(art, 16)}</span>
    </button>`;
  };
  return html`<div class="pager" part="pager">
    <span class="range">${b ? l10n.t(key, { a, b: Math.min(b, count || b), n: count }) : ''}</span>
    ${
      filters.to
        ? html`<button class="btn btn-quiet" type="button" @click=${() => inbox.ask({ to: '' })}>
            ${l10n.t('pager.newest')}
          </button>`
        : ''
    }
    <span class="grow"></span>
    <label class="jump"
      ><span>${l10n.t('pager.jump')}</span><span class="field"><input type="date" @change=${onJump} /></span
    ></label>
    ${page('chevron-start', 'pager.previous', -1)}${page('chevron-end', 'pager.next', 1)}
  </div>`;
}

/** To the newest row of that day or before it; what is not loaded is asked for from there on. */
function jump({ host, l10n, source, ask }: Inbox, list: NotifList | null, day: string): void {
  const { feed } = source;
  const end = dayStart(day, host.timeZone, 1);
  const found = feed?.ids.find((id) => (feed.get(id)?.createdAt ?? Infinity) < end);
  if (found !== undefined) void list?.goTo(found);
  else if (feed?.hasMore) ask({ to: day });
  else announce(l10n.t('pager.no_date', { date: dayText(day, l10n.locale) }));
}
