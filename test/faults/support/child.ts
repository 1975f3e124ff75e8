import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrInstall, freePort } from './package.js';

/** A real proxy as a process in the foreground, with its files in a folder of its own. */
export interface ProxyProcess {
  readonly url: string;
  /** What it has logged, line by line. */
  log(): readonly string[];
  /** Gives nginx another configuration. Resolves when the worker that had the old one takes no more connections. */
  reload(config: Program['config']): Promise<void>;
  stop(): Promise<void>;
}

export interface Program {
  readonly name: 'nginx' | 'haproxy';
  config(port: number, folder: string): string;
  args(file: string, folder: string): readonly string[];
}

/** Longest wait for it to listen, in real ms. */
const START_MS = 10_000;

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** Starts it. Rejects with what it said where it does not come up. */
export async function startProgram({ name, config, args }: Program): Promise<ProxyProcess> {
  const path = findOrInstall(name);
  const folder = mkdtempSync(join(tmpdir(), `belfry-${name}-`));
  const port = await freePort();
  const file = join(folder, `${name}.conf`);
  const write = (config: Program['config']): void => writeFileSync(file, config(port, folder));
  write(config);
  const child = spawn(path, args(file, folder), { stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (text += String(chunk)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async (): Promise<void> => {
    process.off('exit', kill);
    // Both end at once on it, and take their workers along.
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (const end = Date.now() + START_MS; !(await listens(port));) {
    if (child.exitCode !== null || Date.now() > end) {
      await stop();
      throw new Error(`${name} did not start: ${text}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  // One that cannot write to a pipe writes a file beside its configuration.
  const access = join(folder, 'access.log');
  const log = (): string[] => (existsSync(access) ? readFileSync(access, 'utf8') : text).split('\n');
  const reload = async (next: Program['config']): Promise<void> => {
    const said = text.length;
    write(next);
    child.kill('SIGHUP');
    for (const end = Date.now() + START_MS; !text.includes('gracefully shutting down', said);) {
      if (Date.now() > end) throw new Error(`${name} did not take the configuration: ${text.slice(said)}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  return { url: `http://127.0.0.1:${port}`, log, reload, stop };
}
