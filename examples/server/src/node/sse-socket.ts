import type { ServerResponse } from 'node:http';
import type { Sink } from '../stream/connection.js';
import type { OpenedStream } from '../stream/open-stream.js';

/** How long a stream's end may take before the socket is cut: one who does not read never takes the `bye`. */
const GRACE_MS = 2000;
/** Notices a peer that is gone without a word (power, cable), in ms. */
const KEEP_ALIVE_MS = 30_000;

/**
 * Writes a stream to its socket. Frames come encoded, one buffer for all streams of a user, so that a frame for many
 * costs one write each and no more.
 */
export function writeStream(response: ServerResponse, opened: OpenedStream, headers: Headers): void {
  response.writeHead(200, [...headers].flat());
  response.socket?.setNoDelay(true);
  response.socket?.setKeepAlive(true, KEEP_ALIVE_MS);
  const sink: Sink = {
    write: (bytes) => void response.write(bytes),
    end() {
      if (response.destroyed) return;
      response.end();
      const cut = setTimeout(() => response.destroy(), GRACE_MS);
      cut.unref();
      response.once('close', () => clearTimeout(cut));
    },
    get backlog() {
      return response.writableLength;
    },
  };
  response.once('close', () => opened.close());
  response.on('error', () => opened.close());
  if (response.destroyed || response.socket?.destroyed) opened.close();
  else opened.start(sink);
}
