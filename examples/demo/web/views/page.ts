import type { Place } from '../router.js';
import type { Session } from '../session.js';
import { documentView } from './document-view.js';
import { headings, libraryView } from './library-view.js';
import { noticeTitles, noticeView } from './notice-view.js';
import { searchView } from './search-view.js';

/** What a place is called in the header and in the window's title. */
export function titleOf(place: Place): string {
  if (place.at === 'document') return 'Document';
  if (place.at === 'search') return 'Search';
  return place.at === 'library' ? headings[place.filter].title : noticeTitles[place.at];
}

/** The view of a place. It lives until the signal ends it. */
export function pageFor(place: Place, session: Session, signal: AbortSignal): HTMLElement {
  if (place.at === 'document') return documentView(place.id, session, signal);
  if (place.at === 'search') return searchView(place.query, signal);
  return place.at === 'library' ? libraryView(place.filter, session, signal) : noticeView(place.at);
}
