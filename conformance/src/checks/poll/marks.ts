import { setTimeout as sleep } from 'node:timers/promises';
import type { Check } from '../../check.js';
import { json } from '../../exchange.js';
import { must, mustAnswer, mustBe, mustRefuse } from '../../expect.js';

const patch = 'openapi.yaml: patchNotification';
const bulk = 'openapi.yaml: bulkChange';

export const markChecks: readonly Check[] = [
  {
    id: 'P-04',
    title: 'the unread list leaves out what was read',
    level: 'must',
    clause: 'openapi.yaml: listNotifications',
    seeds: true,
    async run({ a }) {
      const made = await a.seed(3);
      const [read = ''] = made;
      await a.markRead(read);
      const { items, exchange } = await a.list({ status: 'unread' });
      const mine = items.filter(({ id }) => made.includes(id));
      must(!mine.some(({ id }) => id === read), `Item "${read}" was read and is listed as unread.`, exchange);
      must(mine.length === 2, `Expected the 2 others that are unread, got ${mine.length}.`, exchange);
      const bad = items.find(({ read_at }) => read_at !== null);
      must(bad === undefined, `Item "${bad?.id}" is listed as unread and has a "read_at".`, exchange);
    },
  },
  {
    id: 'P-09',
    title: 'the unread count is the length of the unread list',
    level: 'must',
    clause: 'schemas/counts.json: Counts',
    seeds: true,
    async run({ a }) {
      const [read = ''] = await a.seed(3);
      await a.markRead(read);
      await a.unread();
      const counts = await a.caller.send('GET', '/counts');
      mustBe('counts', counts);
      const { unread } = json(counts) as { unread: number };
      const pages = await a.walk({ status: 'unread' });
      const listed = pages.flatMap(({ items }) => items).length;
      must(unread === listed, `GET /counts says ${unread} unread, the list has ${listed}.`, counts);
      const wrong = pages.find((page) => page.unread !== unread);
      must(
        wrong === undefined,
        `The list's counts say ${String(wrong?.unread)} unread, not ${unread}.`,
        wrong?.exchange,
      );
    },
  },
  {
    id: 'P-10',
    title: 'marking one read sets its read_at and counts one less',
    level: 'must',
    clause: patch,
    seeds: true,
    async run({ a }) {
      const [id = ''] = await a.seed(1);
      const before = await a.unread();
      const marked = await a.markRead(id);
      if (marked.status === 200) mustBe('mark-answer', marked);
      const { read_at } = await a.item(id);
      must(typeof read_at === 'string', `After the mark "read_at" is ${JSON.stringify(read_at)}.`, marked);
      const after = await a.unread();
      must(after === before - 1, `Expected ${before - 1} unread after the mark, got ${after}.`, marked);
    },
  },
  {
    id: 'P-11',
    title: 'marking it again changes nothing',
    level: 'must',
    clause: patch,
    seeds: true,
    async run({ a }) {
      const [id = ''] = await a.seed(1);
      await a.markRead(id);
      const first = await a.item(id);
      const before = await a.unread();
      // A time that is set anew must be another one, whatever the clock's step.
      await sleep(20);
      const again = await a.markRead(id);
      const { read_at } = await a.item(id);
      must(read_at === first.read_at, `"read_at" went from ${first.read_at} to ${read_at}.`, again);
      const after = await a.unread();
      must(after === before, `The count went from ${before} to ${after}.`, again);
    },
  },
  {
    id: 'P-12',
    title: 'marking what is not there is a 404',
    level: 'must',
    clause: patch,
    seeds: false,
    async run({ a }) {
      mustRefuse(await a.patch(crypto.randomUUID(), { read: true }), [404], 'not-found');
    },
  },
  {
    id: 'P-13',
    title: 'marking all leaves none unread, and does nothing again',
    level: 'must',
    clause: bulk,
    seeds: true,
    async run({ a }) {
      const made = await a.seed(3);
      const all = await a.markAllRead();
      mustAnswer(all, 200, 204);
      if (all.status === 200) mustBe('bulk-answer', all);
      const count = await a.unread();
      must(count === 0, `Expected 0 unread, got ${count}.`, all);
      const { items, exchange } = await a.list();
      const unread = items.find(({ id, read_at }) => made.includes(id) && typeof read_at !== 'string');
      must(unread === undefined, `Item "${unread?.id}" has no "read_at".`, exchange);
      const again = await a.markAllRead();
      mustAnswer(again, 200, 204);
      if (again.status === 204) return;
      mustBe('bulk-answer', again);
      const { affected } = json(again) as { affected: number };
      must(affected === 0, `Repeated, it says that ${affected} were affected.`, again);
    },
  },
];
