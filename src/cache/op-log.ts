import type { Op } from '../model/op.js';
import type { CacheStorageArea } from './entry.js';

/** Keeps what is not through, so that it outlives the page. Never rejects: where storage fails, nothing is kept. */
export interface OpLog {
  load(): Promise<readonly Op[]>;
  /** Writes what `change` makes of what is there; several at once are one transaction. */
  edit(change: (ops: readonly Op[]) => readonly Op[]): Promise<void>;
}

const KINDS = ['mark', 'all', 'remove', 'snooze', 'act', 'undo'];

/** Storage may hold anything; what we did not write is not sent. */
function opsIn(entry: unknown): readonly Op[] {
  const { v, ops } = (entry ?? {}) as { v?: unknown; ops?: unknown };
  if (v !== 1 || !Array.isArray(ops)) return [];
  return (ops as (Partial<Op> | null)[]).filter(
    (op): op is Op =>
      typeof op?.id === 'string' &&
      typeof op.at === 'number' &&
      typeof op.upToRev === 'number' &&
      KINDS.includes(`${op.kind}`) &&
      (op.kind === 'all' || op.kind === 'undo' ? op.ids === null : Array.isArray(op.ids)),
  );
}

/** `guard` answers for what storage rejects with. */
export function createOpLog(
  area: CacheStorageArea,
  name: string,
  guard: <T>(act: () => Promise<T>) => Promise<T | undefined>,
): OpLog {
  let edits: ((ops: readonly Op[]) => readonly Op[])[] = [];
  let writing: Promise<void> | undefined;

  async function write(): Promise<void> {
    // One transaction for all that is done at once.
    await Promise.resolve();
    while (edits.length) {
      const now = edits;
      edits = [];
      await guard(() =>
        area.update(name, (known) => {
          const ops = now.reduce((before, edit) => edit(before), opsIn(known));
          return ops.length ? { v: 1, ops } : undefined;
        }),
      );
    }
    writing = undefined;
  }

  return {
    load: async () => opsIn(await guard(() => area.load(name))),
    edit(change) {
      edits.push(change);
      return (writing ??= write());
    },
  };
}
