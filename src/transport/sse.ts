import { NotifError } from '../model/errors.js';
import { createEventStreamParser, readEventStream } from '../wire/event-stream.js';
import { TransportFailure, type Transport } from './transport.js';

/** Statuses that say: this server has no such stream. */
const LACKS_STREAM = [404, 405, 406, 501];

/**
 * Server-Sent Events over `fetch`, so that headers can be sent and any byte counts as a sign of life. Resumes
 * by `Last-Event-ID`.
 */
export function sse(): Transport {
  return {
    name: 'sse',
    async open({ backend, signal, cursor, onOpen, onFrame, onAlive, onRetry }) {
      let response: Response;
      try {
        response = await backend.stream(cursor(), signal);
      } catch (error) {
        const lacks = error instanceof NotifError && LACKS_STREAM.includes(error.status ?? 0);
        throw lacks ? new TransportFailure('transport', error) : error;
      }
      const { status, body, headers } = response;
      if (status === 204) {
        // [spec] WHATWG HTML 9.2.3: 204 tells a client to stop reconnecting.
        throw new TransportFailure(
          'terminal',
          new NotifError('stream', 'The server ended the stream (204).'),
        );
      }
      if (!body || !/^text\/event-stream\b/i.test(headers.get('content-type') ?? '')) {
        void body?.cancel();
        throw new TransportFailure(
          'transport',
          new NotifError('stream', 'The stream is not an event stream.', { status }),
        );
      }
      onOpen();
      const parser = createEventStreamParser({
        onEvent: onFrame,
        onRetry,
        onOverflow: () => onFrame({ event: 'overflow', data: '', id: '' }),
      });
      await readEventStream(body, parser, onAlive);
    },
  };
}
