import { toResponse, type Answer } from '../http/answer.js';
import { expectType, parseJson, readText } from '../http/body.js';
import { matchesTag, shortHash } from '../http/conditional.js';
import { invalidBody, Problem } from '../http/problem.js';
import { readPreferences, shownPreferences, type KeptPreferences } from '../preferences/document.js';
import { heldUnder } from '../preferences/hold.js';
import { isSame, mergePatch } from '../preferences/merge-patch.js';
import { wishesOf } from '../preferences/wishes.js';
import type { Handler, RequestContext, Services } from '../services.js';
import { keyed } from './user-write.js';

/** Strong, of the answer: what the person said, and what the host knows of categories. */
const tagOf = ({ version }: KeptPreferences, { settings }: Pick<Services, 'settings'>): string =>
  `"p${version}.${shortHash(JSON.stringify(settings.preferences))}"`;

const answerOf = (kept: KeptPreferences, services: Pick<Services, 'settings'>): Answer => ({
  status: 200,
  body: shownPreferences(kept, services.settings.preferences),
  headers: { etag: tagOf(kept, services) },
});

/** U9. */
export const getPreferences: Handler = async (c, services) => {
  const { sub } = c.get('principal');
  const answer = answerOf(await services.store.read(sub, (view) => view.preferences()), services);
  const tag = answer.headers?.['etag'] ?? '';
  if (matchesTag(c.req.header('if-none-match') ?? null, tag))
    return toResponse({ status: 304, body: null, headers: { etag: tag } });
  return toResponse(answer);
};

function checkMatch(ifMatch: string | null, tag: string): void {
  if (ifMatch === null || matchesTag(ifMatch, tag)) return;
  throw new Problem(412, 'precondition-failed', 'They changed since. Get them again, then decide anew.');
}

/** Makes other preferences of those that are kept; what is the same changes nothing, and nobody is told of it. */
function change(
  c: RequestContext,
  services: Services,
  text: string,
  next: (kept: KeptPreferences) => unknown,
): Promise<Response> {
  const { store, hub, settings } = services;
  const { sub } = c.get('principal');
  const ifMatch = c.req.header('if-match') ?? null;
  return keyed(c, services, text, (first) =>
    store.transaction(async (tx) => {
      const inbox = await tx.lock(sub);
      const before = await inbox.preferences();
      checkMatch(ifMatch, tagOf(before, services));
      const document = readPreferences(next(before), settings.preferences);
      if (isSame(document, before.document)) {
        const answer = answerOf(before, services);
        await first.remember(tx, answer);
        return answer;
      }
      const now = services.now();
      const said = { ...before, document, version: before.version + 1, updatedAt: now };
      const wishes = wishesOf(said, settings.preferences);
      const after = { ...said, held: heldUnder(wishes, before.held, now) };
      await inbox.keepPreferences(after);
      const answer = answerOf(after, services);
      await first.remember(tx, answer);
      const etag = tagOf(after, services);
      tx.afterCommit(() => hub.tell(sub, { event: 'preferences', data: { etag } }));
      return answer;
    }),
  );
}

export const putPreferences: Handler = async (c, services) => {
  expectType(c.req.raw, 'application/json');
  const text = await readText(c.req.raw);
  const body = parseJson(text);
  if (services.settings.preferencesIfMatch && c.req.header('if-match') === undefined)
    throw new Problem(
      428,
      'precondition-required',
      'This replaces all of them. Send the ETag that you got as If-Match, or PATCH what is to change.',
    );
  return change(c, services, text, () => body);
};

export const patchPreferences: Handler = async (c, services) => {
  expectType(c.req.raw, 'application/json', 'application/merge-patch+json');
  const text = await readText(c.req.raw);
  const patch = parseJson(text);
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch))
    throw invalidBody('', 'must be an object: a merge patch');
  return change(c, services, text, ({ document }) => mergePatch(document, patch));
};
