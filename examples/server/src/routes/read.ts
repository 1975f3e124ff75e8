import type { WireChange, WireChanges, WirePage } from '../generated/contract.generated.js';
import { subjectOf } from '../auth/principal.js';
import { toResponse } from '../http/answer.js';
import { matchesTag } from '../http/conditional.js';
import { readLimit, readSelection } from '../http/list-query.js';
import { cursorExpired, invalidCursor, invalidRequest, notFound } from '../http/problem.js';
import { cursorFault, pageCursor, parsePageCursor, parseSyncCursor, syncCursor } from '../inbox/cursor.js';
import { isAlive, toWire } from '../inbox/item.js';
import { limits } from '../inbox/limits.js';
import type { Handler } from '../services.js';
import { conditionalRead } from './conditional-read.js';
import { readId } from './item-id.js';

/** U2: a page, newest first. */
export const list: Handler = (c, services) => {
  const params = new URL(c.req.url).searchParams;
  const selection = readSelection(params);
  const limit = readLimit(params, limits.pageDefault);
  const cursor = params.get('before') || null;
  const now = services.now();
  return conditionalRead(c, services, async (user) => {
    const subject = await subjectOf(user);
    return services.store.read(user, async (view) => {
      const { inbox } = view;
      const before = cursor === null ? null : parsePageCursor(cursor, inbox);
      if (cursor !== null && before === null) throw invalidCursor('before');
      const found = await view.list(selection, { before, limit: limit + 1 }, now);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const total = await view.count(selection, limits.countCap + 1, now);
      const body: WirePage = {
        items: items.map(toWire),
        next: found.length > limit && last ? pageCursor(inbox, last.seq) : null,
        total: total > limits.countCap ? null : total,
        counts: await view.counts(now),
        sync: syncCursor(inbox),
        subject,
      };
      return { inbox, body };
    });
  });
};

/** U4. */
export const counts: Handler = (c, services) =>
  conditionalRead(c, services, (user) =>
    services.store.read(user, async (view) => ({
      inbox: view.inbox,
      body: await view.counts(services.now()),
    })),
  );

/** U8: what changed after a cursor. */
export const changes: Handler = (c, services) => {
  const params = new URL(c.req.url).searchParams;
  const limit = readLimit(params, limits.pageMax);
  const after = params.get('after');
  if (!after) throw invalidRequest('"after" is missing: send the "sync" of a list, or the id of a frame.');
  const cursor = parseSyncCursor(after);
  if (!cursor) throw invalidCursor('after');
  const now = services.now();
  return conditionalRead(c, services, (user) =>
    services.store.read(user, async (view) => {
      const { inbox } = view;
      if (cursorFault(cursor, inbox)) throw cursorExpired();
      const found = await view.changes(cursor, limit + 1);
      const items = found.slice(0, limit);
      const more = found.length > limit;
      const last = items.at(-1);
      const body: WireChanges = {
        changes: items.map((item): WireChange =>
          item.deleted_at === null
            ? { op: 'upsert', notification: toWire(item) }
            : { op: 'remove', id: item.id, rev: item.rev },
        ),
        sync: syncCursor(inbox, more && last ? last : undefined),
        more,
        counts: await view.counts(now),
      };
      return { inbox, body };
    }),
  );
};

/** U3. */
export const getOne: Handler = async (c, { store, now }) => {
  const id = readId(c);
  const item = await store.read(c.get('principal').sub, (view) => view.get(id));
  if (!item || !isAlive(item, now())) throw notFound();
  const etag = `"r${item.rev}"`;
  if (matchesTag(c.req.header('if-none-match') ?? null, etag))
    return toResponse({ status: 304, body: null, headers: { etag } });
  return toResponse({ status: 200, body: toWire(item), headers: { etag } });
};
