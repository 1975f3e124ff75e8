import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { DocumentFailure, MAX_BYTES } from './failure.js';

/** Lets bytes through until there are more than `limit`, then fails; holds none of them back. */
function counted(limit: number): Transform & { bytes: number } {
  const transform = Object.assign(
    new Transform({
      transform(chunk: Buffer, _encoding, done) {
        transform.bytes += chunk.length;
        done(transform.bytes > limit ? new DocumentFailure('too-large') : null, chunk);
      },
    }),
    { bytes: 0 },
  );
  return transform;
}

/**
 * Writes a request's body to `path` as it arrives, without keeping it in memory.
 * @returns the number of bytes, at least 1
 * @throws {DocumentFailure} `too-large` as soon as the announced or the counted size passes the limit, `empty`
 *   for a body without a byte; any other error means that the sender went away
 */
export async function receiveUpload(request: Request, path: string, limit = MAX_BYTES): Promise<number> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new DocumentFailure('too-large');
  if (!request.body) throw new DocumentFailure('empty');
  const counter = counted(limit);
  await pipeline(Readable.fromWeb(request.body as ReadableStream), counter, createWriteStream(path));
  if (counter.bytes === 0) throw new DocumentFailure('empty');
  return counter.bytes;
}
