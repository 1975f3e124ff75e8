import assert from 'node:assert/strict';
import { isStream } from '../support/proxy/fault.js';
import type { Line, Shape } from '../support/proxy/fault.js';
import { breakAt, oneByte } from '../support/proxy/shapes.js';
import type { Row } from '../support/row.js';

const TITLES = ['Zażółć gęślą', '日本語の通知', 'смета №7', '👩‍👩‍👧‍👦 family', 'BOM \uFEFF inside'];

/** Says the stream with other line ends, each byte by itself. */
const linesEndWith =
  (end: string) =>
  (line: Line): Shape => {
    const apart = oneByte(line);
    return {
      write: (bytes) => apart.write(Buffer.from(Buffer.from(bytes).toString('utf8').replaceAll('\n', end))),
    };
  };

/** A byte order mark before the first byte, in two chunks. */
const marked = (line: Line): Shape => {
  let first = true;
  return {
    write(bytes) {
      if (first) {
        line.write(Buffer.from([0xef, 0xbb]));
        line.write(Buffer.from([0xbf]));
        line.note('put a BOM before it');
      }
      first = false;
      line.write(bytes);
    },
  };
};

/** In the middle of the last character that takes more than one byte. */
const insideCharacter = (bytes: Uint8Array): number | null => {
  const at = bytes.findLastIndex((byte) => byte >= 0xc0);
  return at < 0 ? null : at + 1;
};

/** A platform that hands on each byte by itself: Node's own joins again what came within one turn. */
const bytewise: typeof fetch = async (input, init) => {
  const response = await fetch(input, init);
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) return response;
  const apart = new TransformStream<Uint8Array, Uint8Array>({
    transform(bytes, out) {
      for (let i = 0; i < bytes.length; i++) out.enqueue(bytes.subarray(i, i + 1));
    },
  });
  return new Response(response.body?.pipeThrough(apart) ?? null, response);
};

const row: Row = {
  row: 22,
  layer: 'B',
  title: 'bytes split anywhere, in any line ends, with a BOM, mean what they mean whole',
  async run(world) {
    const { proxy, backend } = world;
    const shapes = {
      'one byte, LF': oneByte,
      'one byte, CRLF': linesEndWith('\r\n'),
      'one byte, CR': linesEndWith('\r'),
      'BOM in two chunks': marked,
      'FIN inside a character': breakAt('fin', insideCharacter),
    };
    const plain = world.device();
    await world.until('live', () => plain.status() === 'live', 8000);
    for (const [name, shape] of Object.entries(shapes)) {
      const end = proxy.add({ name, on: isStream, shape, ...(name.startsWith('FIN') && { times: 3 }) });
      const device = world.device({ transports: ['sse'], fetch: bytewise });
      await world.until(`${name}: live`, () => device.status() === 'live', 8000);
      end();
      for (const title of TITLES) await backend.notify('ana', `${name}: ${title}`);
      const last = `${name}: ${TITLES.at(-1)}`;
      for (const it of [plain, device])
        await world.until(`${name}: shown`, () => it.titles()[0] === last, 30_000);
      assert.deepEqual(device.titles().slice(0, 5), plain.titles().slice(0, 5), name);
      assert.deepEqual(
        device.said.errors.filter(({ code }) => code === 'bad-frame'),
        [],
        name,
      );
      world.happened(`${name}: the bytes were split`, proxy.did(name).length);
      device.kill();
    }
  },
};
export default row;
