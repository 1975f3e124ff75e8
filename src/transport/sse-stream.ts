import { NotifError } from '../model/errors.js';
import { createEventStreamParser, isEventStream, readEventStream } from '../wire/event-stream.js';
import { blameTransport } from './lacks.js';
import type { TransportLink } from './transport.js';

/** One run of `sse()`. */
export async function openSse(link: TransportLink): Promise<void> {
  const { backend, signal, cursor, onOpen, onFrame, onAlive, onRetry } = link;
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
}
