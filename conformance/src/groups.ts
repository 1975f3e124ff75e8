import type { Check, Group } from './check.js';
import { authorisation } from './checks/authorisation.js';
import { poll } from './checks/poll.js';
import { WrongCall } from './wrong-call.js';

export const groups: readonly Group[] = [poll, authorisation];

export interface Selected {
  readonly group: string;
  readonly check: Check;
}

/** The checks of these ids, in the kit's order; all without ids. Throws `WrongCall` for an id that is none. */
export function select(ids: readonly string[] | undefined): readonly Selected[] {
  const all = groups.flatMap(({ name, checks }) => checks.map((check) => ({ group: name, check })));
  if (ids === undefined) return all;
  const unknown = ids.filter((id) => !all.some(({ check }) => check.id === id));
  if (unknown.length > 0)
    throw new WrongCall(
      `No such check: ${unknown.join(', ')}. There are ${all.map(({ check }) => check.id).join(', ')}.`,
    );
  return all.filter(({ check }) => ids.includes(check.id));
}
