import { readFileSync } from 'node:fs';
import { afterEach, expect, test } from 'vitest';
import { openEventStream } from '../../src/event-stream.js';
import { throughShell, type Shell } from '../types/own-transport.js';
import { closeAll, mount, titles, until, type Mounted } from './support/mounted.js';

afterEach(closeAll);

const guide = readFileSync('docs/guide/transports.md', 'utf8');

/** The words of a union type in a source file. */
function wordsOf(file: string, type: string): string[] {
  const text = new RegExp(`export type ${type} =([^;]+);`).exec(readFileSync(file, 'utf8'))?.[1] ?? '';
  return [...text.matchAll(/'([\w-]+)'/g)].map(([, word]) => word ?? '');
}

test('the guide draws every state of the link, and no other', () => {
  const diagram = /stateDiagram-v2\n {2}\[\*\] --> idle\n([\s\S]*?)```/.exec(guide)?.[1] ?? '';
  const drawn = [...diagram.matchAll(/^ {2}(\w+) --> (\w+)/gm)].flatMap(([, from, to]) => [from, to]);
  const states = wordsOf('src/model/link.ts', 'LinkStatus');
  expect(states.length).toBeGreaterThan(8);
  expect([...new Set(drawn)].sort()).toEqual(states.sort());
});

test('the transport that the guide shows is the one that is tried here', () => {
  const source = readFileSync('test/types/own-transport.ts', 'utf8');
  expect(guide).toContain(`\`\`\`ts\n${source}\`\`\``);
});

/** An app that holds the stream for its page. */
const shellOf = (backend: Mounted): Shell => ({
  subscribe({ after, headers }, { open, frame, end }) {
    const stop = new AbortController();
    openEventStream('http://belfry.test/api/v1/stream', {
      headers,
      signal: stop.signal,
      fetch: backend.fetch,
      ...(after !== null && { lastEventId: after }),
      onOpen: open,
      onEvent: frame,
    }).then(
      () => end(null),
      (reason: unknown) => end(reason as Error),
    );
    return () => stop.abort();
  },
});

test('a transport of one’s own is live, comes back after a break, and misses nothing', async () => {
  const backend = mount();
  const client = backend.client({ transports: [throughShell(shellOf(backend))] });
  const errors: string[] = [];
  client.onError(({ code }) => errors.push(code));
  client.connect();
  await until(() => client.$connection.get().status === 'live');
  expect(client.$connection.get().transport).toBe('shell');
  await backend.notify('ana', 'one');
  await until(() => titles(client).join() === 'one');
  backend.cut();
  await backend.notify('ana', 'two');
  await until(() => titles(client).join() === 'two,one');
  expect(backend.requests.filter((one) => one.endsWith('/stream'))).toHaveLength(2);
  expect(errors).toEqual(['network']);
  client.close();
  await until(() => Object.values(backend.app.hub.open).every((count) => count === 0));
});
