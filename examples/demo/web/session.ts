import type { Person } from '../src/documents/document.js';
import { signIn, signOut } from './api.js';
import { h } from './dom.js';
import { Library } from './library.js';
import { startNotifications } from './notifications.js';
import { Router } from './router.js';
import { shell } from './views/shell.js';
import { pageFor, titleOf } from './views/page.js';

/** What the views of a signed-in person work with. */
export interface Session {
  readonly person: Person;
  readonly others: readonly Person[];
  readonly library: Library;
  readonly router: Router;
  readonly notifications: ReturnType<typeof startNotifications>;
}

/** Builds the workspace for a person, and takes all of it down again when they leave. */
export function startSession(person: Person, others: readonly Person[]): void {
  const end = new AbortController();
  const library = new Library();
  const main = h('main', { class: 'main', id: 'main', tabindex: '-1' });

  let shown = new AbortController();
  const router = new Router((place, moved) => {
    shown.abort();
    shown = new AbortController();
    main.replaceChildren(pageFor(place, session, AbortSignal.any([shown.signal, end.signal])));
    frame.placeChanged(place);
    document.title = `${titleOf(place)} – Lantern`;
    if (!moved) return;
    scrollTo(0, 0);
    // Keys and screen readers go on in the view that was opened; who types a search goes on typing.
    if (place.at !== 'search') main.focus({ preventScroll: true });
  });
  const notifications = startNotifications(person, router, end.signal);
  const session: Session = { person, others, library, router, notifications };

  /** Nothing of this person stays on the device; the next one starts on a page without a trace of them. */
  const leave = async (then: () => Promise<void>): Promise<void> => {
    end.abort();
    await notifications.client.forget();
    // Without an answer the next page says what is wrong.
    await then().catch(() => undefined);
    location.assign('/');
  };
  const frame = shell(session, main, end.signal, {
    signOut: () => leave(signOut),
    switchTo: (other) => leave(() => signIn(other.id)),
  });

  document.body.replaceChildren(frame.element);
  // What rings, or was decided in the bell, is also new in the list: no need to wait for the next look at it.
  notifications.client.$counts.listen(() => void library.refresh());
  library.start(end.signal);
  router.start(end.signal);
}
