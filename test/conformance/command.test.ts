import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { select } from '../../conformance/src/groups.js';
import { main } from '../../conformance/src/main.js';
import { runConformance } from '../../conformance/src/run.js';
import { startBackend, type Front, type StartedBackend } from './support/backend.js';
import { answer, isList } from './support/fronts.js';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function command(...argv: string[]): Promise<Ran> {
  const printed = { out: '', err: '' };
  const code = await main(argv, {
    out: (line) => (printed.out += `${line}\n`),
    err: (line) => (printed.err += `${line}\n`),
  });
  return { code, ...printed };
}

function callOf({ options }: StartedBackend): string[] {
  const { base, tokenA, tokenB, producerToken } = options;
  return [base, '--token-a', tokenA, '--token-b', tokenB, '--producer-token', producerToken];
}

async function over<T>(front: Front | undefined, run: (backend: StartedBackend) => Promise<T>): Promise<T> {
  const backend = await startBackend(front);
  return run(backend).finally(() => backend.close());
}

let good: StartedBackend;
beforeAll(async () => (good = await startBackend()));
afterAll(() => good.close());

describe('the command', () => {
  it('ends with 0 where every must holds, started as its users start it', async () => {
    const argv = ['--import', 'tsx', 'conformance/src/cli.ts', ...callOf(good), '--only', 'P-03,A-02'];
    const { stdout } = await promisify(execFile)(process.execPath, argv);
    expect(stdout).toMatch(/^pass {2}P-03 .*\npass {2}A-02 /);
    expect(stdout).toMatch(/2 passed, 0 failed.*\nPASS\n$/);
  });

  it('runs with --only those checks and no others', async () => {
    const { out } = await command(...callOf(good), '--only', 'p-19, P-01', '--report', 'json');
    const { results } = JSON.parse(out) as { results: { id: string }[] };
    expect(results.map(({ id }) => id)).toEqual(['P-01', 'P-19']);
  });

  it('ends with 1 and shows request, answer and clause of what failed, without a token', async () => {
    const echo: Front = async (request, next) =>
      isList(request) && request.url.includes('abc')
        ? answer(
            500,
            { echoed: request.headers.get('authorization') },
            { 'set-cookie': 'session=secret; Path=/' },
          )
        : next(request);
    await over(echo, async (backend) => {
      const { code, out } = await command(...callOf(backend), '--only', 'P-07');
      expect(code).toBe(1);
      expect(out).toContain('FAIL  P-07');
      expect(out).toContain('must, by docs/contract/openapi.yaml: listNotifications');
      expect(out).toContain('Expected 400, got 500.');
      expect(out).toContain(`GET ${backend.options.base}/notifications?limit=abc`);
      expect(out).toContain('{"echoed":"Bearer …"}');
      expect(out).toContain('set-cookie: session=…; Path=/');
      expect(out).not.toContain(backend.options.tokenA);
      expect(out).toMatch(/poll: fails P-07\n.*\nFAIL\n$/);
    });
  });

  it('tells how it goes beside a JSON report', async () => {
    const { code, err } = await command(...callOf(good), '--only', 'P-19', '--report', 'json');
    expect(code).toBe(0);
    expect(err).toBe('P-19 pass\n');
  });

  it('explains itself with --help', async () => {
    const { code, out } = await command('--help');
    expect(code).toBe(0);
    expect(out).toContain('Usage: belfry-conformance <base>');
  });

  it.each<[why: string, argv: (good: string[]) => string[], says: RegExp]>([
    ['an option that is none', (argv) => [...argv, '--level', 'poll'], /^Unknown option '--level'/],
    ['no base', () => ['--token-a', 'x', '--token-b', 'y'], /^One base URL is needed/],
    [
      'a base that is no URL',
      (argv) => ['localhost', ...argv.slice(1)],
      /^"localhost" is no http: or https: URL/,
    ],
    ['one user', ([base = '']) => [base, '--token-a', 'x'], /^Both --token-a and --token-b are needed/],
    [
      'the same user twice',
      ([base = '']) => [base, '--token-a', 'x', '--token-b', 'x'],
      /tokens are of one user/,
    ],
    ['no way to create', (argv) => argv.slice(0, 5), /^Without --producer-token .*P-01, P-03.* --only/],
    [
      'tokens without a user',
      ([base = '']) => [base, '--token-a', 'x', '--token-b', 'y', '--producer-token', 'z'],
      /--user-a and --user-b/,
    ],
    [
      'a check that is none',
      (argv) => [...argv, '--only', 'P-99'],
      /^No such check: P-99\. There are P-01, /,
    ],
    ['a report that is none', (argv) => [...argv, '--report', 'pdf'], /^--report is text or json, not "pdf"/],
    [
      'a token that is not taken',
      (argv) => [...argv.with(2, 'x'), '--user-a', 'ana'],
      /--token-a is not taken \(401\)/,
    ],
    [
      'a producer that may not create',
      (argv) => argv.with(6, argv[2] ?? ''),
      /--producer-token may not create \(403/,
    ],
    [
      'a base that is another',
      (argv) => argv.with(0, `${argv[0]}/v9`),
      /404\. Is this the base of the contract\?/,
    ],
  ])('ends with 2 and says what to do about %s', async (_, argv, says) => {
    const { code, out, err } = await command(...argv(callOf(good)));
    expect(err).toMatch(says);
    expect(code).toBe(2);
    expect(out).toBe('');
  });
});

it('ends with 2 where nobody answers any more', async () => {
  const gone = await startBackend();
  await gone.close();
  const { code, err } = await command(...callOf(gone));
  expect(code).toBe(2);
  expect(err).toMatch(/capabilities got no answer: ECONNREFUSED\. Is the backend started\?/);
});

it('a backend that dies in the middle fails what is left, and the run ends', async () => {
  let asked = 0;
  const backend = await startBackend(async (request, next) => {
    if (++asked === 12) await backend.close();
    return next(request);
  });
  const { code, out } = await command(...callOf(backend));
  expect(code).toBe(1);
  expect(out).toMatch(/FAIL {2}A-06 .*\n.*\n.*got no answer: ECONNREFUSED/);
  expect(out).toMatch(/notifications that this run created could not be deleted|FAIL\n$/);
});

it('a run asks no more than its limit of requests', async () => {
  await over(undefined, async (backend) => {
    const quiet = { result: () => undefined, progress: () => undefined, end: () => undefined };
    const limits = { requestMs: 5000, runMs: 60_000, requests: 20, retryAfterS: 1 };
    const { ok, results } = await runConformance(backend.options, quiet, limits);
    expect(ok).toBe(false);
    expect(results.at(-1)?.failure?.message).toBe('The run needs more than 20 requests.');
    expect(backend.asked).toHaveLength(20);
  });
});

it('each check names a place of the contract that exists', () => {
  for (const { check } of select(undefined)) {
    const [file = '', words = ''] = check.clause.split(': ');
    expect(readFileSync(`docs/contract/${file}`, 'utf8'), check.id).toContain(words);
  }
});
