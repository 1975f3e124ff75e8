import { expect, test } from 'vitest';
import type { Change } from '../../../src/index.js';
import type { Bus } from '../../../src/tabs/bus.js';
import { createFollower } from '../../../src/tabs/follower.js';
import type { LinkMessage } from '../../../src/tabs/link-message.js';

const at = { cursor: 'e1.7', rev: 7 };
const page = { items: [], next: null, cursor: at.cursor, counts: null, total: null, subject: null };

/** A tab that stands at `at`, what it asks the others and what it takes from them. */
function tab() {
  const asked: LinkMessage[] = [];
  const taken: Change[] = [];
  const bus = { id: 'me', post: (message) => void asked.push(message) } as Partial<Bus<LinkMessage>>;
  const follower = createFollower(
    bus as Bus<LinkMessage>,
    () => at,
    (change) => taken.push(change),
    () => {},
  );
  const state = (where: typeof at | null) =>
    follower.state({
      ...{ kind: 'state', term: 1, status: 'live', transport: 'sse', code: null, away: false },
      at: where,
    });
  return { asked, taken, follower, state };
}

test('a tab whose list came first knows by that of the tab with the stream that it is current', () => {
  const { taken, asked, follower, state } = tab();
  // It is live, but has no list yet.
  state(null);
  follower.page({ kind: 'page', term: 1, at, loan: { page, limit: 25 } });
  expect(taken).toMatchObject([{ kind: 'hello', resumed: true, cursor: at.cursor }]);
  // And needs no more.
  state(at);
  expect(asked).toEqual([]);
});

test('a tab that stands elsewhere reads its list anew, by what the tab with the stream has read', () => {
  const { taken, follower } = tab();
  const there = { cursor: 'e1.9', rev: 9 };
  follower.page({ kind: 'page', term: 1, at: there, loan: { page, limit: 25 } });
  expect(taken).toMatchObject([
    { kind: 'reset', reason: 'tab_behind' },
    { kind: 'hello', resumed: false, rev: 9 },
  ]);
});
