// How fast the reader of event streams is, and that its time grows with the bytes alone, however they are cut.
// node --import tsx bench/event-stream.mjs
import { createEventStreamParser } from '../src/wire/event-stream.ts';

const MIB = 1_048_576;
const event = 'event: update\nid: e1.419\ndata: {"rev":419,"prev":418}\n\n';

/** Best of five, after one that warms up, in milliseconds. */
function best(text, size, maxLength) {
  let least = Infinity;
  for (let round = 0; round < 6; round++) {
    let events = 0;
    const parser = createEventStreamParser({ onEvent: () => events++ }, { maxLength });
    const begun = performance.now();
    for (let at = 0; at < text.length; at += size) parser.feed(text.slice(at, at + size));
    if (round) least = Math.min(least, performance.now() - begun);
    if (!events) throw new Error('Nothing was read.');
  }
  return least;
}

for (const [name, text] of [
  ['one line of ½ MiB', `data: ${'x'.repeat(MIB / 2)}\n\n`],
  ['one line of 1 MiB', `data: ${'x'.repeat(MIB)}\n\n`],
  ['one line of 2 MiB', `data: ${'x'.repeat(2 * MIB)}\n\n`],
  ['1 MiB of events', event.repeat(MIB / event.length)],
])
  for (const size of [1, 100, 65_536]) {
    const ms = best(text, size, 4 * MIB);
    console.log(`${name}, in chunks of ${size}: ${ms.toFixed(1)} ms`);
  }
