import { NotifError } from '../model/errors.js';
import { createEventStreamParser, isEventStream, readEventStream } from '../wire/event-stream.js';
import { blameTransport } from './lacks.js';
import type { Transport } from './transport.js';

/**
 * Server-Sent Events over `fetch`, so that headers can be sent and any byte counts as a sign of life. Resumes
 * by `Last-Event-ID`.
 */
export function sse(): Transport {
  return {
    name: 'sse',
    async open({ backend, signal, cursor, onOpen, onFrame, onAlive, onRetry }) {
      const { status, body, headers } = await backend.stream(cursor(), signal).catch(blameTransport);
      if (!body || !isEventStream(headers)) {
        void body?.cancel();
        // [spec] WHATWG HTML 9.2.3: 204 tells a client to stop reconnecting.
        throw new NotifError(status === 204 ? 'stopped' : 'stream', `${status}`, { status });
      }
      onOpen();
      const parser = createEventStreamParser({
        onEvent: onFrame,
        onRetry,
        // Undecodable, so that it is reported; what it said is then missing, and asked for.
        onOverflow: () => onFrame({ event: 'overflow', data: '', id: '' }),
      });
      await readEventStream(body, parser, onAlive);
    },
  };
}
