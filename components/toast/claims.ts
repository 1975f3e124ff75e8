import type { ToastMember } from '../../src/toasts.js';
import type { Desk } from './desk.js';

/**
 * What is on screen here is told in no other tab. Returns what says that something may have come: all that comes in one go is
 * claimed together.
 */
export function createClaims(desk: Pick<Desk, 'shown' | 'feeds'>): () => void {
  const claimed = new WeakSet<ToastMember>();
  let asked = false;

  function claim(): void {
    asked = false;
    const { urgent, toasts } = desk.shown;
    const fresh = [...urgent, ...toasts]
      .flatMap(({ members }) => members)
      .filter((member) => !claimed.has(member) && claimed.add(member));
    for (const { source, client } of desk.feeds) {
      const items = fresh.filter((member) => member.source === source).map(({ item }) => item);
      if (items.length) client.claim(items);
    }
  }

  return () => {
    if (!asked) queueMicrotask(claim);
    asked = true;
  };
}
