import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../examples/server/src/index.js';
import { mount, ORIGIN } from './support/mounted.js';
import { start, type Started } from './support/started.js';

/** Samples by name and labels; throws for a line that is none (Prometheus, "Exposition formats"). */
async function read(url: string): Promise<Record<string, number>> {
  const response = await fetch(url);
  expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  const text = await response.text();
  expect(text.endsWith('\n')).toBe(true);
  const samples: Record<string, number> = {};
  for (const line of text.trimEnd().split('\n')) {
    if (/^# (HELP|TYPE) belfry_\w+ .+$/.test(line)) continue;
    const sample = /^([a-z_]+(?:\{(?:[a-z_]+="[^"\\\n]*",?)*\})?) (\d+)$/.exec(line);
    if (!sample?.[1]) throw new Error(`"${line}" is no sample.`);
    samples[sample[1]] = Number(sample[2]);
  }
  return samples;
}

describe('the metrics', () => {
  let server: Started;
  beforeAll(async () => {
    server = await start();
  }, 60_000);
  afterAll(() => server.close());
  const metrics = () => read(`${server.url}/metrics`);

  test('count streams by transport, open ones and all that were opened', async () => {
    const ana = await server.person();
    const before = await metrics();
    const stream = await ana.stream();
    const socket = await server.socket(ana);
    await Promise.all([stream.next(), socket.next()]);
    const total = (before['belfry_streams_opened_total'] ?? 0) + 2;
    expect(await metrics()).toMatchObject({
      'belfry_streams{transport="sse"}': 1,
      'belfry_streams{transport="ws"}': 1,
      belfry_streams_opened_total: total,
    });
    stream.close();
    socket.close();
    await expect.poll(metrics).toMatchObject({
      'belfry_streams{transport="sse"}': 0,
      'belfry_streams{transport="ws"}': 0,
      belfry_streams_opened_total: total,
    });
  });

  test('count commits, and requests by route and status, without what a request said', async () => {
    const ana = await server.person();
    const before = await metrics();
    const grown = async (): Promise<Record<string, number>> => {
      const all = Object.entries(await metrics()).map(
        ([name, n]) => [name, n - (before[name] ?? 0)] as const,
      );
      return Object.fromEntries(all.filter(([, n]) => n > 0));
    };
    const { id } = await server.producer.create(ana.name);
    await ana.patch(id, { read: true });
    await ana.patch(id, { read: true });
    await ana.ask('GET', '/notifications/secret-id');
    await ana.ask('GET', '/notifications?q=secret');
    await expect(server.socket(null, '', { token: 'secret' })).rejects.toThrow('401');
    const socket = await server.socket(ana);
    await fetch(`${server.url}/secret"path`);
    expect(await grown()).toEqual({
      belfry_commits_total: 2,
      belfry_streams_opened_total: 1,
      'belfry_streams{transport="ws"}': 1,
      'belfry_requests_total{route="/notifications",status="200"}': 1,
      'belfry_requests_total{route="/notifications",status="201"}': 1,
      'belfry_requests_total{route="/notifications/:id",status="200"}': 2,
      'belfry_requests_total{route="/notifications/:id",status="404"}': 1,
      'belfry_requests_total{route="/ws",status="101"}': 1,
      'belfry_requests_total{route="/ws",status="401"}': 1,
      'belfry_requests_total{route="other",status="200"}': 1,
      'belfry_requests_total{route="other",status="404"}': 1,
    });
    expect(await (await fetch(`${server.url}/metrics`)).text()).not.toContain('secret');
    socket.close();
  });
});

describe('who sees the metrics', () => {
  const status = async (metrics: 'off' | 'local' | 'open', origin: string): Promise<number> =>
    (await (await mount({ settings: { metrics } })).app.fetch(`${origin}/metrics`)).status;

  test.each([
    ['off', ORIGIN, 404],
    ['local', ORIGIN, 200],
    ['local', 'http://localhost:4010', 200],
    ['local', 'http://evil.example:4010', 403],
    ['open', 'https://app.example', 200],
  ] as const)('%s, asked at %s: %i', async (metrics, origin, expected) => {
    expect(await status(metrics, origin)).toBe(expected);
  });

  test('is this machine, unless told otherwise', () => {
    expect(readSettings({}).metrics).toBe('local');
    expect(readSettings({ HOST: '0.0.0.0' }).metrics).toBe('off');
    expect(readSettings({ HOST: '0.0.0.0', METRICS: '1' }).metrics).toBe('open');
    expect(readSettings({ METRICS: '0' }).metrics).toBe('off');
    expect(() => readSettings({ METRICS: 'perhaps' })).toThrow(/^METRICS/);
  });
});
