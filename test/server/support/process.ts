import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Person } from './person.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A folder of its own, removed at the end of the test run. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'belfry-server-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The server as its users start it: a process of its own. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Sends a signal and waits for the end; resolves to the exit code, null after a signal that kills. */
  end(signal: NodeJS.Signals): Promise<number | null>;
  /** All that it has printed. */
  output(): string;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(
  env: Record<string, string>,
  args: readonly string[],
): {
  child: ReturnType<typeof spawn>;
  ended: Promise<Ended>;
  seen: { out: string; err: string };
} {
  const child = spawn(process.execPath, ['--import', 'tsx', 'examples/server/src/main.ts', ...args], {
    cwd: root,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', ...env },
  });
  const seen = { out: '', err: '' };
  child.stdout?.on('data', (chunk: Buffer) => (seen.out += String(chunk)));
  child.stderr?.on('data', (chunk: Buffer) => (seen.err += String(chunk)));
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code) => resolve({ code, stdout: seen.out, stderr: seen.err }));
  });
  return { child, ended, seen };
}

/** Starts a server that is not expected to live; resolves once it has ended. */
export function runServer(env: Record<string, string>, args: readonly string[] = []): Promise<Ended> {
  return run(env, args).ended;
}

export async function spawnServer(
  env: Record<string, string>,
  args: readonly string[] = [],
): Promise<ServerProcess> {
  const { child, ended, seen } = run(env, args);
  process.once('exit', () => child.kill('SIGKILL'));
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', () => {
      const found = /listens at (http:\S+)/.exec(seen.out);
      if (found?.[1]) resolve(found[1]);
    });
    void ended.then(({ stderr }) => reject(new Error(`The server ended: ${stderr}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    async end(signal) {
      child.kill(signal);
      return (await ended).code;
    },
    output: () => seen.out + seen.err,
  };
}

/** Signs in at a started server. */
export async function signIn(url: string, user: string): Promise<Person> {
  const response = await fetch(`${url}/api/dev/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  const { token } = (await response.json()) as { token: string };
  return new Person(user, token, (input, init) => fetch(input, init), `${url}/api/v1`);
}
