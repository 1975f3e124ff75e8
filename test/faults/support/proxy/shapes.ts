import { gzipSync } from 'node:zlib';
import type { Line, Shape } from './fault.js';

type Make = (line: Line) => Shape;

/** Lets `after` bytes of the body through and holds the rest for ever; with `head`, the headers too. */
export const hold =
  (after = 0, head = false): Make =>
  (line) => {
    let seen = 0;
    return {
      head: (headers) => (head ? null : headers),
      write(bytes) {
        const passes = Math.max(0, Math.min(bytes.length, after - seen));
        seen += bytes.length;
        if (passes) line.write(bytes.subarray(0, passes));
        if (passes < bytes.length) line.note(`held ${bytes.length - passes} bytes`);
      },
      end() {},
    };
  };

/** Passes everything until told to fall silent: then neither bytes nor the end come through, and nothing is closed. */
export function valve(): { make: Make; shut(): void; open(): void } {
  let shut = false;
  return {
    shut: () => void (shut = true),
    open: () => void (shut = false),
    make: (line) => ({
      write: (bytes) => (shut ? line.note(`dropped ${bytes.length} bytes`) : line.write(bytes)),
      end: () => (shut ? line.note('dropped the end') : line.end()),
    }),
  };
}

/** Hands on nothing until `size` bytes have come together. */
export const flushEach =
  (size: number): Make =>
  (line) => {
    let kept = Buffer.alloc(0);
    return {
      write(bytes) {
        kept = Buffer.concat([kept, bytes]);
        if (kept.length < size) return line.note(`kept ${bytes.length} bytes back`);
        line.note(`flushed ${kept.length} bytes`);
        line.write(kept);
        kept = Buffer.alloc(0);
      },
      end() {
        line.write(kept);
        line.end();
      },
    };
  };

/** Compresses the whole answer before it says a word of it. */
export const gzipWhole: Make = (line) => {
  const kept: Uint8Array[] = [];
  return {
    head: ({ 'content-length': _, ...headers }) => ({ ...headers, 'content-encoding': 'gzip' }),
    write(bytes) {
      kept.push(bytes);
      line.note(`gathered ${bytes.length} bytes for gzip`);
    },
    end() {
      line.write(gzipSync(Buffer.concat(kept)));
      line.end();
    },
  };
};

/** Every byte in a chunk of its own. */
export const oneByte: Make = (line) => ({
  write(bytes) {
    for (let i = 0; i < bytes.length; i++) line.write(bytes.subarray(i, i + 1));
    line.note(`cut ${bytes.length} bytes apart`);
  },
});

/** Ends the line, by FIN or RST, when the function says at which byte of a chunk. */
export const breakAt =
  (how: 'fin' | 'reset', where: (bytes: Uint8Array) => number | null): Make =>
  (line) => {
    let over = false;
    return {
      write(bytes) {
        if (over) return;
        const at = where(bytes);
        if (at === null) return line.write(bytes);
        over = true;
        if (at) line.write(bytes.subarray(0, at));
        line.note(`${how} after byte ${at} of ${bytes.length}`);
        // What was written goes out first: a reset in the same turn would take it back.
        setTimeout(line[how], 1);
      },
      end: () => (over ? undefined : line.end()),
    };
  };

export interface ThrottleOptions {
  /** Bits per second. */
  readonly rate: number;
  /** Model ms, each chunk its own: `latency` ± `jitter`; chunks keep their order. */
  readonly latency: number;
  readonly jitter: number;
}

/** A slow line with a long way. */
export const throttle =
  ({ rate, latency, jitter }: ThrottleOptions): Make =>
  (line) => {
    const queue: (() => void)[] = [];
    let free = 0;
    let last = 0;
    const later = (bytes: number, run: () => void): void => {
      const now = line.clock.now();
      free = Math.max(free, now) + (bytes * 8000) / rate;
      last = Math.max(last, free + latency + (line.random() * 2 - 1) * jitter);
      // Two timers within a millisecond may run either way round: the order is the queue's.
      queue.push(run);
      line.clock.setTimeout(() => queue.shift()?.(), last - now);
    };
    return {
      head(headers, release) {
        later(400, () => release(headers));
        return null;
      },
      write(bytes) {
        for (let at = 0; at < bytes.length; at += 256) {
          const part = bytes.subarray(at, at + 256);
          later(part.length, () => line.write(part));
        }
        line.note(`slowed ${bytes.length} bytes`);
      },
      end: () => later(0, line.end),
    };
  };
