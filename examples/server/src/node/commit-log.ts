import { closeSync, openSync, writeSync } from 'node:fs';
import type { Commit } from '../inbox/commit.js';
import { StartError, systemCode } from './start-error.js';

export interface CommitLog {
  write(commit: Commit): void;
  close(): void;
}

/**
 * One JSON line for each committed change, appended before its streams are told of it: who reads the file after a frame
 * finds the change there. Throws a `StartError` for a file that cannot be written.
 */
export function openCommitLog(path: string): CommitLog {
  let file: number;
  try {
    file = openSync(path, 'a', 0o600);
  } catch (error) {
    const why = systemCode(error) ?? String(error);
    throw new StartError(`COMMIT_LOG ${path} cannot be written (${why}). Name another file or leave it out.`);
  }
  return {
    write({ at, user, rev, op, ids, key }) {
      writeSync(file, `${JSON.stringify({ at, user, rev, op, ids, key })}\n`);
    },
    close: () => closeSync(file),
  };
}
