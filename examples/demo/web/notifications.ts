import { createClient, idbCache, polling, sse, websocket, type Client, type Notification } from 'belfry';
import type { NotifItemClickEvent } from 'belfry/elements';
import 'belfry/bell/define';
import 'belfry/provider/define';
import 'belfry/toast/define';
import type { Person } from '../src/documents/document.js';
import type { Router } from './router.js';

export interface Notifications {
  readonly client: Client;
  /** The request for approval that waits for this person, if it has arrived here. */
  waiting(approvalId: string): Notification | undefined;
}

/**
 * All that an application does for its bell: a client for this person, and its own router for what is clicked.
 * The session cookie goes along by itself, so there is no token to keep.
 */
export function startNotifications(person: Person, router: Router, signal: AbortSignal): Notifications {
  const client = createClient({
    url: '/api/v1',
    user: person.id,
    transports: [sse(), websocket(), polling()],
    cache: idbCache(),
    credentials: 'same-origin',
  });
  signal.addEventListener('abort', () => client.close());

  document.addEventListener(
    'notif-item-click',
    (event) => {
      const { item, url } = event as NotifItemClickEvent;
      const target = url === null ? null : new URL(url, location.href);
      // Somewhere else: the browser follows the link as it would any other.
      if (!target || !router.owns(target)) return;
      event.preventDefault();
      router.go(target.pathname + target.search);
      // A refusal puts the mark back by itself and the bell shows it; there is nothing to add here.
      client.markRead(item.id).catch(() => undefined);
    },
    { signal },
  );

  return {
    client,
    waiting(approvalId) {
      const feed = client.$feed.get();
      const items = feed.ids.map((id) => feed.get(id));
      return items.find(
        (item) =>
          item?.actions.some(({ state }) => state === 'idle') &&
          item.refs.some(({ type, id }) => type === 'approval' && id === approvalId),
      );
    },
  };
}
