import { devUsers } from 'belfry-server';
import type { Person } from './documents/document.js';

// The users that the reference backend signs in without a password, under the names of this workspace.
const names: Readonly<Record<string, string>> = { ana: 'Ana Ruiz', ben: 'Ben Osei' };

export const people: readonly Person[] = [...devUsers].map(([id, { name }]) => ({
  id,
  name: names[id] ?? name,
}));

/** Who this is; somebody unknown here is shown by their id. */
export const personOf = (id: string): Person => people.find((person) => person.id === id) ?? { id, name: id };

/** Who decides when this person asks: the other one. */
export function approverFor({ id }: Person): Person {
  const other = people.find((person) => person.id !== id);
  if (!other) throw new Error('Nobody else is in the workspace who could approve.');
  return other;
}
