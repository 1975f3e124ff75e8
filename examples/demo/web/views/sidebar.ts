import type { ShownDocument } from '../api.js';
import { h, show } from '../dom.js';
import { icon, type IconName } from '../icons.js';
import { pathOf, type Filter, type Place } from '../router.js';
import type { Session } from '../session.js';
import { avatar } from './avatar.js';

/** What each view of the library lets through. */
export const filters: Readonly<Record<Filter, (document: ShownDocument) => boolean>> = {
  all: () => true,
  approvals: ({ approval }) => approval?.state === 'requested',
  failed: ({ status }) => status === 'failed',
};

const entries: readonly { filter: Filter; label: string; icon: IconName }[] = [
  { filter: 'all', label: 'Library', icon: 'library' },
  { filter: 'approvals', label: 'Approvals', icon: 'approval' },
  { filter: 'failed', label: 'Failed', icon: 'failed' },
];

export interface Sidebar {
  readonly element: HTMLElement;
  placeChanged(place: Place): void;
}

export function sidebar({ library, person, others }: Session, signal: AbortSignal): Sidebar {
  const links = entries.map(({ filter, label, icon: name }) => {
    const count = h('span', { class: 'count' });
    library.subscribe(({ documents }) => {
      const n = documents?.filter(filters[filter]).length;
      show(count, n ? String(n) : null);
    }, signal);
    return { filter, link: h('a', { href: pathOf[filter] }, icon(name), h('span', {}, label), count) };
  });
  const people = [person, ...others].map((each) =>
    h(
      'li',
      {},
      avatar(each),
      h('span', {}, each.name),
      each === person && h('span', { class: 'count' }, 'you'),
    ),
  );
  return {
    element: h(
      'nav',
      { class: 'side', 'aria-label': 'Documents' },
      ...links.map(({ link }) => link),
      h('div', { class: 'side-people' }, h('p', {}, 'People'), h('ul', {}, ...people)),
    ),
    placeChanged(place) {
      for (const { filter, link } of links) {
        const current = place.at === 'library' && place.filter === filter;
        if (current) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
