import type { Place } from '../router.js';
import type { Session } from '../session.js';
import { documentView } from './document-view.js';
import { headings, libraryView } from './library-view.js';
import { searchView } from './search-view.js';

/** What a place is called in the header and in the window's title. */
export function titleOf(place: Place): string {
  if (place.at === 'document') return 'Document';
  return place.at === 'search' ? 'Search' : headings[place.filter].title;
}

/** The view of a place. It lives until the signal ends it. */
export function pageFor(place: Place, session: Session, signal: AbortSignal): HTMLElement {
  if (place.at === 'document') return documentView(place.id, session, signal);
  if (place.at === 'search') return searchView(place.query, signal);
  return libraryView(place.filter, session, signal);
}
