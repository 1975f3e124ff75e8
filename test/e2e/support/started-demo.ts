import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Commit } from '../../../examples/server/src/web.js';
import { readyFolder } from '../../server/support/template.js';

/** The demo as `npm start` runs it, in a process of its own, with its data in a folder of its own. */
export interface StartedDemo {
  readonly url: string;
  readonly dataDir: string;
  /** What it has written so far, both streams. */
  output(): string;
  /** What the server has committed so far, as its own log has it. */
  commits(): Commit[];
  /** As a power cut: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
  /** Starts it again on the same port and the same data. */
  restart(): Promise<void>;
  /** Stops it for good and removes its data. */
  stop(): Promise<void>;
}

const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  scripts: { start: string };
};

/** Longest wait for the address, in milliseconds. */
const START_MS = 60_000;

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

const commitLog = (dataDir: string): string => join(dataDir, 'commits.jsonl');

function start(dataDir: string, port: string, write: (text: string) => void): Promise<Running> {
  // Without prestart, which test/e2e/setup.ts has done; without npm between, so that what is killed is the server.
  const child = spawn('sh', ['-c', `exec ${scripts.start}`], {
    env: {
      ...process.env,
      PORT: port,
      DATA_DIR: dataDir,
      COMMIT_LOG: commitLog(dataDir),
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return new Promise((resolve, reject) => {
    let text = '';
    const fail = (why: string): void => reject(new Error(`The demo did not start: ${why}\n${text}`));
    const timer = setTimeout(() => fail(`no address within ${START_MS} ms`), START_MS);
    const onData = (chunk: Buffer): void => {
      write(chunk.toString());
      text += chunk.toString();
      const url = /is at (http:\S+)/.exec(text)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve({ child, url });
    };
    child.stdout?.on('data', onData);
    child.stderr?.on('data', onData);
    child.once('exit', (code) => fail(`it ended with code ${code}`));
  });
}

async function end({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

/** Starts the demo on a free port with a data folder that has nothing in it but an empty database. */
export async function startDemo(): Promise<StartedDemo> {
  const dataDir = await readyFolder();
  let text = '';
  const write = (more: string): void => void (text += more);
  let running = await start(dataDir, '0', write);
  const { url } = running;
  return {
    url,
    dataDir,
    output: () => text,
    commits: () =>
      readFileSync(commitLog(dataDir), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Commit),
    kill: () => end(running, 'SIGKILL'),
    async restart() {
      running = await start(dataDir, new URL(url).port, write);
    },
    async stop() {
      await end(running, 'SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
