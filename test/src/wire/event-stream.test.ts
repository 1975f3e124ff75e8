import { createParser } from 'eventsource-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createEventStreamParser, readEventStream } from '../../../src/event-stream.js';
import { property } from '../support/random.js';

interface Log {
  events: { event: string; data: string; id: string }[];
  ids: string[];
  retries: number[];
  comments: string[];
  overflows: string[];
}

function parse(chunks: readonly string[], maxLength?: number): Log {
  const log: Log = { events: [], ids: [], retries: [], comments: [], overflows: [] };
  const parser = createEventStreamParser(
    {
      onEvent: (event) => log.events.push(event),
      onId: (id) => log.ids.push(id),
      onRetry: (ms) => log.retries.push(ms),
      onComment: (text) => log.comments.push(text),
      onOverflow: (id) => log.overflows.push(id),
    },
    maxLength === undefined ? {} : { maxLength },
  );
  for (const chunk of chunks) parser.feed(chunk);
  return log;
}

/** What a well-kept parser of others makes of the same text. */
function oracle(text: string): Pick<Log, 'events' | 'retries' | 'comments'> {
  const log = { events: [] as Log['events'], retries: [] as number[], comments: [] as string[] };
  let last = '';
  const parser = createParser({
    onEvent: ({ event, data, id }) => {
      last = id ?? last;
      log.events.push({ event: event || 'message', data, id: last });
    },
    onId: (id: string) => (last = id),
    onRetry: (ms) => log.retries.push(ms),
    onComment: (comment) => log.comments.push(comment),
  });
  parser.feed(text);
  return log;
}

test('reads events, names, ids and many lines of data', () => {
  expect(parse(['event: a\ndata: one\ndata: two\nid: 7\n\ndata:three\n\n']).events).toEqual([
    { event: 'a', data: 'one\ntwo', id: '7' },
    { event: 'message', data: 'three', id: '7' },
  ]);
});

test.each([
  ['CR', 'data: a\r\rdata: b\r\r'],
  ['LF', 'data: a\n\ndata: b\n\n'],
  ['CRLF', 'data: a\r\n\r\ndata: b\r\n\r\n'],
  ['all three', 'data: a\r\n\rdata: b\n\r\n'],
])('takes %s for the end of a line', (_, text) => {
  expect(parse([text]).events.map(({ data }) => data)).toEqual(['a', 'b']);
});

test('does not take a CRLF that is split between two chunks for two line ends', () => {
  expect(parse(['data: a\r', '\ndata: b\r', '\n\r', '\n']).events.map(({ data }) => data)).toEqual(['a\nb']);
});

test('ignores an id with NUL, a retry that is not digits, and unknown fields', () => {
  const log = parse(['id: a\0b\nretry: 1e3\nretry: 250\nfoo: bar\ndata\n\n']);
  expect(log.events).toEqual([{ event: 'message', data: '', id: '' }]);
  expect(log.retries).toEqual([250]);
});

test('moves the id of a block without data, and dispatches nothing', () => {
  const log = parse(['id: 9\n\nid: 9\n\n']);
  expect(log.ids).toEqual(['9']);
  expect(log.events).toEqual([]);
});

test('drops an unfinished block', () => {
  expect(parse(['data: a\n\ndata: b\n']).events.map(({ data }) => data)).toEqual(['a']);
});

test('skips a block beyond the bound, says so, and goes on', () => {
  const log = parse([`id: 1\ndata: ${'x'.repeat(50)}\n\n`, 'data: ok\n\n'], 40);
  expect(log.overflows).toEqual(['1']);
  expect(log.events.map(({ data }) => data)).toEqual(['ok']);
});

test('holds no more than the bound of a line that never ends', () => {
  const log = parse([...Array.from({ length: 1000 }, () => 'x'.repeat(100)), '\n\n', 'data: ok\n\n'], 500);
  expect(log.overflows).toEqual(['']);
  expect(log.events.map(({ data }) => data)).toEqual(['ok']);
});

const piece = fc.constantFrom(
  'data',
  ':',
  ' ',
  'event',
  'id',
  'retry',
  '12',
  'x',
  '\n',
  '\r',
  '\r\n',
  '\n\n',
  '\0',
  'é',
  '😀',
  'data: a\n\n',
  ': note\n',
);
const streams = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

test(
  'understands what another correct parser understands',
  property(
    'event stream, differential',
    streams,
    (text) => {
      const { events, retries, comments } = parse([text]);
      expect({ events, retries, comments }).toEqual(oracle(text));
    },
    { runs: 2000 },
  ),
);

test(
  'reads any split of a stream as the whole',
  property(
    'event stream, splits',
    fc.tuple(streams, fc.array(fc.nat(200), { maxLength: 8 })),
    ([text, cuts]) => {
      const at = [0, ...cuts.map((cut) => cut % (text.length + 1)).sort((a, b) => a - b), text.length];
      const chunks = at.slice(1).map((end, i) => text.slice(at[i], end));
      expect(parse(chunks)).toEqual(parse([text]));
    },
    { runs: 2000 },
  ),
);

test('reads bytes: a BOM is dropped, a character split between chunks is whole, what is not UTF-8 is replaced', async () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('data: €'), 0xff, 0x0a, 0x0a]);
  const events: string[] = [];
  let signs = 0;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
      controller.close();
    },
  });
  await readEventStream(
    body,
    createEventStreamParser({ onEvent: ({ data }) => events.push(data) }),
    () => signs++,
  );
  expect(events).toEqual(['€\ufffd']);
  expect(signs).toBe(bytes.length);
});
