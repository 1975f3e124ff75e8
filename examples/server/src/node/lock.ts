import { randomUUID } from 'node:crypto';
import { readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { StartError, systemCode } from './start-error.js';

interface Owner {
  readonly pid: number;
  /** When that process began, in the system's own units; null where the system does not tell. */
  readonly started: string | null;
  readonly token: string;
}

/** Start time of a process on Linux: tells it from a later one that was given the same pid. */
function startOf(pid: number): string | null {
  try {
    // Field 22; the name in field 2 may hold spaces and brackets, so count from its end (proc(5)).
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive({ pid, started }: Owner): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (systemCode(error) === 'ESRCH') return false;
  }
  return started === null || startOf(pid) === null || started === startOf(pid);
}

function readOwner(path: string): Owner | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Owner>;
    const { pid, started, token } = value;
    if (!Number.isSafeInteger(pid) || pid === undefined || pid <= 0) return null;
    return { pid, started: started ?? null, token: token ?? '' };
  } catch {
    return null;
  }
}

function tryCreate(path: string, owner: Owner): boolean {
  try {
    writeFileSync(path, JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    if (systemCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Makes this process the folder's only server: PGlite does not, and two of them lose each other's rows without a word.
 * Takes over from one that is dead. Returns the way to give the folder back; throws a `StartError` where a live process
 * has it.
 */
export async function lockDataDir(dataDir: string): Promise<() => void> {
  const path = join(dataDir, 'server.lock');
  const mine: Owner = { pid: process.pid, started: startOf(process.pid), token: randomUUID() };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (tryCreate(path, mine)) {
      // Another one may have judged the old lock dead at the same moment and removed this one in its place.
      await sleep(attempt === 0 ? 0 : 100);
      if (readOwner(path)?.token === mine.token) return () => release(path, mine);
      continue;
    }
    const owner = readOwner(path);
    if (owner && isAlive(owner)) {
      throw new StartError(
        `DATA_DIR ${dataDir} is in use by the server with process id ${owner.pid}. Stop it, or set DATA_DIR to another folder.`,
      );
    }
    // Not readable can mean: being written at this moment.
    if (!owner) await sleep(100);
    if (readOwner(path)?.token === owner?.token) removeLock(path);
  }
  throw new StartError(`DATA_DIR ${dataDir} is fought over by several servers. Start one of them.`);
}

function removeLock(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
  }
}

function release(path: string, mine: Owner): void {
  if (readOwner(path)?.token === mine.token) removeLock(path);
}
