import { toResponse } from '../http/answer.js';
import { matchesTag, shortHash } from '../http/conditional.js';
import type { Inbox } from '../inbox/cursor.js';
import type { RequestContext, Services } from '../services.js';

/**
 * A read that is answered 304 from one row when nothing changed. The tag is `W/"<epoch>.<rev>.<hash of the query>"`;
 * `look` answers the tag's inbox, as it read it, with the body.
 */
export async function conditionalRead(
  c: RequestContext,
  { store, settings }: Services,
  look: (user: string) => Promise<{ inbox: Inbox; body: unknown }>,
): Promise<Response> {
  const user = c.get('principal').sub;
  const url = new URL(c.req.url);
  const query = shortHash(url.pathname + [...url.searchParams].sort().join('&'));
  const tag = (inbox: Inbox): string => `W/"${inbox.epoch}.${inbox.lastRev}.${query}"`;
  const headers = { 'poll-interval': String(settings.pollIntervalS) };
  const asked = c.req.header('if-none-match') ?? null;
  if (asked !== null) {
    const current = tag(await store.inbox(user));
    if (matchesTag(asked, current))
      return toResponse({ status: 304, body: null, headers: { ...headers, etag: current } });
  }
  const { inbox, body } = await look(user);
  return toResponse({ status: 200, body, headers: { ...headers, etag: tag(inbox) } });
}
