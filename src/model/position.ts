import type { Place } from './change.js';

/** Where this client stands in the user's order of changes (contract B.5). */
export interface Position {
  readonly rev: number;
  readonly cursor: string;
}

/** Where one stands who has read a list that names no cursor. No backend is asked for what came after it. */
export const LISTED = '~list:';

/** Cursors are opaque ASCII of at most 200 characters (contract B.5); anything else is none. */
export const asCursor = (value: unknown): string | null =>
  typeof value === 'string' && /^[!-~]{1,200}$/.test(value) ? value : null;

/**
 * What a live frame is to us, by the gap rule: `next` follows what we have, `known` we have already, and
 * before `gap` something is missing that must be asked for.
 */
export function judge(position: Position, { rev, prev }: Place): 'next' | 'known' | 'gap' {
  if (rev <= position.rev) return 'known';
  return prev !== null && prev > position.rev ? 'gap' : 'next';
}
