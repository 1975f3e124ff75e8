import { NotifError } from './model/errors.js';
import type { Query } from './model/query.js';

function bad(what: string): never {
  throw new NotifError('bad-option', what);
}

const WORDS = {
  view: ['inbox', 'archived', 'snoozed', 'all'],
  status: ['all', 'unread', 'read'],
  priority: ['low', 'normal', 'high', 'urgent'],
};

const TYPES = {
  view: 'string',
  status: 'string',
  type: 'string',
  priority: 'string',
  category: 'string',
  tag: 'string',
  data: 'object',
  since: 'number',
  until: 'number',
  search: 'string',
} satisfies Record<keyof Query, string>;

/** As the contract writes a type (docs/contract/schemas/filter.json), and `*` for any. */
const TYPE = /^(\*|[a-z0-9_]+(\.[a-z0-9_]+)*(\.\*)?)$/;

function checkField(name: string, value: unknown): void {
  const type: string | undefined = TYPES[name as keyof Query];
  if (!type) bad(`A query has no '${name}'. It has: ${Object.keys(TYPES).join(', ')}.`);
  const isList = (name === 'type' || name === 'priority') && Array.isArray(value);
  const words = isList ? (value as unknown[]) : [value];
  const allowed: string[] | undefined = WORDS[name as keyof typeof WORDS];
  for (const word of words) {
    const said = String(word);
    if (typeof word !== type || word === null)
      bad(`A query's '${name}' must be of type ${type}, not ${word === null ? 'null' : typeof word}.`);
    if (allowed && !allowed.includes(word as string))
      bad(`A query's '${name}' must be one of ${allowed.join(', ')}, not '${said}'.`);
    if (name === 'type' && !TYPE.test(word as string))
      bad(`A query's 'type' must be like 'job.failed', 'job.*' or '*', not '${said}'.`);
    if (type === 'number' && Number.isNaN(new Date(word as number).getTime()))
      bad(`A query's '${name}' must be a time in milliseconds since 1970, not ${said}.`);
  }
}

/** Says of a wrong query what to write instead. */
export function checkQuery(query: Query): void {
  if (typeof query !== 'object' || query === null)
    bad("A query is an object: open({ status: 'unread' }), or open({}) for the inbox.");
  for (const [name, value] of Object.entries(query) as [string, unknown][])
    if (value !== undefined) checkField(name, value);
  const { since, until } = query;
  if (since !== undefined && until !== undefined && since > until)
    bad(`A query's 'since' (${since}) is later than its 'until' (${until}): nothing can match.`);
}
