import type { Check, Group } from '../check.js';
import type { Exchange } from '../exchange.js';
import { must, mustAnswer, mustRefuse } from '../expect.js';
import type { Inbox, Item } from '../inbox.js';
import { createItem } from '../seeder.js';

const clause = 'openapi.yaml: no URL of the user plane names one';

async function mustBeAsBefore(inbox: Inbox, before: Item, by: Exchange): Promise<void> {
  const after = (await inbox.items({ view: 'all' })).find(({ id }) => id === before.id);
  must(after !== undefined, `Item "${before.id}" of B is gone.`, by);
  must(JSON.stringify(after) === JSON.stringify(before), `Item "${before.id}" of B was changed by A.`, by);
}

async function mustCount(inbox: Inbox, expected: number, by: Exchange): Promise<void> {
  const unread = await inbox.unread();
  must(unread === expected, `B had ${expected} unread items and now has ${unread}.`, by);
}

const checks: readonly Check[] = [
  {
    id: 'A-01',
    title: "a list has nothing of another user's",
    level: 'must',
    clause,
    seeds: true,
    async run({ a, b }) {
      const theirs = await b.seed(2);
      for (const id of theirs) await b.item(id);
      for (const view of ['inbox', 'all'])
        for (const { exchange } of await a.walk({ view })) {
          const leaked = theirs.find((id) => exchange.text.includes(id));
          must(leaked === undefined, `A was shown item "${leaked}" of B.`, exchange);
        }
    },
  },
  {
    id: 'A-02',
    title: "another user's id is as unknown as one that never was",
    level: 'must',
    clause: 'openapi.yaml: id is as unknown',
    seeds: true,
    async run({ a, b, levels }) {
      const [id = ''] = await b.seed(1);
      const before = await b.item(id);
      const path = `/notifications/${id}`;
      const asks: readonly [method: string, body?: unknown][] = [
        ['GET'],
        ['PATCH', { read: true }],
        ['PATCH', { archived: true }],
        ['DELETE'],
      ];
      for (const [method, body] of asks) {
        const exchange = await a.caller.send(method, path, { body });
        // Below level `state` there may be no such method at all.
        const unclaimed = method !== 'PATCH' && !levels.has('state');
        mustRefuse(exchange, unclaimed ? [404, 405] : [404]);
        await mustBeAsBefore(b, before, exchange);
      }
      await mustBeAsBefore(b, before, await a.bulk({ op: 'read', ids: [id] }));
    },
  },
  {
    id: 'A-03',
    title: "marking all leaves other users' items alone",
    level: 'must',
    clause,
    seeds: true,
    async run({ a, b }) {
      await a.seed(1);
      await b.seed(1);
      const theirs = await b.unread();
      const all = await a.markAllRead();
      mustAnswer(all, 200, 204);
      await mustCount(b, theirs, all);
    },
  },
  {
    id: 'A-04',
    title: "a user's token creates nothing",
    level: 'must',
    clause: 'openapi.yaml: createNotification',
    seeds: true,
    async run({ a, b }) {
      await b.seed(1);
      const theirs = await b.unread();
      const one = await createItem(a.caller, b.user, 'conformance.forbidden', {});
      mustRefuse(one, [403], 'forbidden');
      await mustCount(b, theirs, one);
      const entry = { to: { users: [b.user] }, notification: { type: 'conformance.forbidden', title: 'No' } };
      const batch = await a.caller.send('POST', '/notifications/batch', { body: [entry] });
      // A backend may take no batches at all.
      mustRefuse(batch, [403, 404, 405]);
      await mustCount(b, theirs, batch);
    },
  },
  {
    id: 'A-06',
    title: 'a user_id in query or body is ignored or refused',
    level: 'must',
    clause,
    seeds: true,
    async run({ a, b }) {
      const [own = ''] = await a.seed(1);
      const [id = ''] = await b.seed(1);
      const before = await b.item(id);
      const user_id = b.user;

      const list = await a.ask({ user_id, limit: 100 });
      mustAnswer(list, 200, 403);
      must(!list.text.includes(id), `A was shown item "${id}" of B.`, list);

      const query = new URLSearchParams({ user_id });
      const patched = await a.caller.send('PATCH', `/notifications/${id}?${query}`, {
        body: { read: true, user_id },
      });
      mustRefuse(patched, [403, 404]);
      await mustBeAsBefore(b, before, patched);

      mustAnswer(await a.patch(own, { read: true, user_id }), 200, 204, 403);
      const all = await a.markAllRead({ user_id });
      mustAnswer(all, 200, 204, 403);
      await mustBeAsBefore(b, before, all);
    },
  },
];

/** Nobody sees or changes what is another's; asked of every backend, whatever its level. */
export const authorisation: Group = { name: 'authorisation', checks };
