import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: number;
  readonly parent: number;
  /** `T`: stopped. */
  readonly state: string;
}

/** A browser of which nothing runs, while the kernel goes on taking what comes for it. */
export interface Asleep {
  readonly count: number;
  /** Whether still none of its processes runs. */
  holds(): boolean;
  /** Goes on: its pages first, and what reads the network for them a moment later. */
  wake(): Promise<void>;
}

/** Processes that run pages: Chromium's, and Firefox's. */
const PAGE = /--type=renderer|-contentproc.*\Wtab\W*$/;
/** By how much pages are ahead of the network on waking, in real ms: their timers, long due, run before they hear anything. */
const AHEAD_MS = 200;
/** Longest wait until all stand still, in real ms. */
const STOP_MS = 5000;

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function read(pid: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It has ended meanwhile.
  }
}

/** It and all that it started, itself first. A zombie is none of them. */
function treeOf(root: number): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    // [man] proc_pid_stat(5): the name may hold anything, brackets too; state and parent follow the last one.
    .map((name) => [name, ...(read(name, 'stat').split(') ').at(-1) ?? '').split(' ')])
    .map(([pid, state = '', parent]) => ({ pid: Number(pid), parent: Number(parent), state }))
    .filter(({ state }) => state !== '' && state !== 'Z');
  const tree = all.filter(({ pid }) => pid === root);
  // Grows while it is gone through.
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

function signal(pids: readonly number[], name: 'SIGSTOP' | 'SIGCONT'): void {
  for (const pid of pids)
    try {
      process.kill(pid, name);
    } catch {
      // It has ended meanwhile.
    }
}

/** Stops the whole browser, as a laptop that is closed does. Rejects where some of it goes on. */
export async function putToSleep(root: number): Promise<Asleep> {
  const pids = (): number[] => treeOf(root).map(({ pid }) => pid);
  const running = (): Process[] => treeOf(root).filter(({ state }) => state !== 'T');
  // A browser that stands still could not be closed.
  const onExit = (): void => signal(pids(), 'SIGCONT');
  process.once('exit', onExit);
  for (const end = Date.now() + STOP_MS; running().length;) {
    signal(pids(), 'SIGSTOP');
    if (Date.now() > end) {
      onExit();
      throw new Error(`processes that do not stop: ${JSON.stringify(running())}`);
    }
    await rest(10);
  }
  return {
    count: pids().length,
    holds: () => pids().length > 0 && !running().length,
    async wake() {
      signal(
        pids().filter((pid) => PAGE.test(read(pid, 'cmdline'))),
        'SIGCONT',
      );
      await rest(AHEAD_MS);
      signal(pids(), 'SIGCONT');
      process.off('exit', onExit);
    },
  };
}
