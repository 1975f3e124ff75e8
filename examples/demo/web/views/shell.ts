import { h } from '../dom.js';
import { icon } from '../icons.js';
import type { Place } from '../router.js';
import type { Session } from '../session.js';
import { brand } from './brand.js';
import { connectionNote } from './connection-note.js';
import { titleOf } from './page.js';
import { searchField } from './search-field.js';
import { sidebar } from './sidebar.js';
import { userMenu, type Leave } from './user-menu.js';

export interface Shell {
  readonly element: HTMLElement;
  /** Tells the frame which view is shown. */
  placeChanged(place: Place): void;
}

function bell(): HTMLElement {
  const element = document.createElement('notif-bell');
  element.inboxUrl = '/inbox';
  element.titleBadge = element.faviconBadge = element.swipe = true;
  return element;
}

/** Header, sidebar and the place for the view. The bell is one tag in the header, the toasts are one below. */
export function shell(session: Session, main: HTMLElement, signal: AbortSignal, leave: Leave): Shell {
  const search = searchField(session.router, signal);
  const side = sidebar(session, signal);
  const where = h('b');
  const provider = document.createElement('notif-provider');
  provider.client = session.notifications.client;
  provider.append(
    h(
      'header',
      { class: 'top' },
      h('a', { class: 'skip', href: '#main' }, 'Skip to the documents'),
      h('a', { class: 'home', href: '/', 'aria-label': 'Lantern, to the library' }, brand()),
      h('span', { class: 'crumb' }, 'Saltmere Harbour', icon('next', 16), where),
      h('span', { class: 'grow' }),
      search.element,
      bell(),
      userMenu(session, leave, signal),
    ),
    side.element,
    h('div', { class: 'stage' }, connectionNote(session.library, signal), main),
    document.createElement('notif-toast'),
  );
  return {
    element: h('div', { class: 'app' }, provider),
    placeChanged(place) {
      where.textContent = titleOf(place);
      side.placeChanged(place);
      search.placeChanged(place);
    },
  };
}
