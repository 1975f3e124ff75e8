import type { MarkAnswer, Op } from '../model/op.js';
import { fieldOf } from './op.js';
import type { PendingChange } from './overlay.js';

/** An operation that is not through. */
export interface Entry {
  op: Op;
  readonly change: PendingChange;
  /**
   * `held`: kept from another visit, until it is known whose inbox this is. `theirs`: the tab where it was done sends it.
   * `sent`: its answer is awaited.
   */
  state: 'held' | 'theirs' | 'waiting' | 'sent';
  /** The server may have it. */
  tried: boolean;
  /** Id of the one that made it needless: it shares that one's fate. */
  by: string | null;
  /** Who waits for it in this tab. */
  readonly waiter: Waiter | null;
}

export interface Waiter {
  resolve(answer: MarkAnswer): void;
  reject(error: unknown): void;
}

/** The first whose turn it is: none before it shares a target with it. */
export function nextFree(queue: Iterable<Entry>): Entry | undefined {
  const taken = new Set<string>();
  let any = false;
  for (const entry of queue) {
    const { ids } = entry.op;
    if (entry.by !== null) continue;
    if (entry.state === 'waiting' && !(ids ? ids.some((id) => taken.has(id)) : any)) return entry;
    if (!ids) return undefined;
    ids.forEach((id) => taken.add(id));
    any = true;
  }
  return undefined;
}

/** The one that a later operation makes needless: the last before it with its targets, the same field, and never sent. */
export function needlessBy({ op }: Entry, queue: Iterable<Entry>): Entry | undefined {
  const { ids } = op;
  const field = fieldOf(op);
  if (!ids || field === null) return undefined;
  const before = [...queue].filter(
    (entry) => entry.op !== op && entry.by === null && (entry.op.ids ?? ids).some((id) => ids.includes(id)),
  );
  const last = before.at(-1);
  return last && isUnsent(last) && fieldOf(last.op) === field && last.op.ids?.join('\n') === ids.join('\n')
    ? last
    : undefined;
}

/** The same button, pressed before with the same input and not through: the server takes one press, so this is it too. */
export function pressedBefore({ op }: Entry, queue: Iterable<Entry>): Entry | undefined {
  const press = pressOf(op);
  return press === null
    ? undefined
    : [...queue].find((entry) => entry.op !== op && entry.by === null && pressOf(entry.op) === press);
}

const pressOf = (op: Op): string | null =>
  op.kind === 'act' ? JSON.stringify([op.ids, op.actionId, op.input]) : null;

/** Nobody but the tabs knows of it. */
export const isUnsent = ({ state, tried }: Entry): boolean => state === 'waiting' && !tried;
