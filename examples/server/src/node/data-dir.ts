import { randomBytes } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StartError, systemCode } from './start-error.js';

/** Node's own `recursive` never returns where a file system has no folder to make and says so in its own way (/proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

/** Makes the folder if need be. Throws a `StartError` where it cannot be written. */
export function prepareDataDir(dataDir: string): void {
  try {
    makeFolder(dataDir);
    if (!statSync(dataDir).isDirectory()) {
      throw new StartError(`DATA_DIR ${dataDir} is a file. Set DATA_DIR to a folder.`);
    }
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = systemCode(error);
    if (code === null) throw error;
    throw new StartError(
      `DATA_DIR ${dataDir} cannot be written (${code}). Set DATA_DIR to a folder that can be.`,
    );
  }
}

/** The secret that signs tokens; kept, so that they outlive a restart. */
export function readSecret(dataDir: string): Uint8Array {
  const path = join(dataDir, 'jwt-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600 });
  const secret = readFileSync(path, 'utf8').trim();
  if (secret.length < 32)
    throw new StartError(`${path} is damaged: too short. Delete it; everyone signs in anew then.`);
  return new TextEncoder().encode(secret);
}

const READY = 'belfry-ready';

/**
 * Where the database is. One whose making was broken off never held anything, but cannot be opened either: it is put
 * aside.
 */
export function databaseFolder(dataDir: string): string {
  const folder = join(dataDir, 'pg');
  if (existsSync(folder) && !existsSync(join(folder, READY)))
    renameSync(folder, `${folder}.incomplete-${Date.now()}`);
  return folder;
}

export function markReady(folder: string): void {
  writeFileSync(
    join(folder, READY),
    'Made whole. Without this file, the folder counts as broken off in the making.\n',
  );
}
