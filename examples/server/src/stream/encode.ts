import type { Frame } from './frame.js';

/** How a stream travels. */
export type Transport = 'sse' | 'ws';

const encoder = new TextEncoder();

/** The bytes of a WebSocket's text frame: any object, as JSON. */
export const encodeJson = (value: object): Uint8Array => encoder.encode(JSON.stringify(value));

/** WHATWG HTML, 9.2. JSON has no raw line ends, so one `data:` line holds it. */
function encodeSse(frame: Frame): Uint8Array {
  const id = 'id' in frame ? `id: ${frame.id}\n` : '';
  return encoder.encode(`${id}event: ${frame.event}\ndata: ${JSON.stringify(frame.data)}\n\n`);
}

/** Contract B.6: what concerns the connection is an `op` of its own, what concerns the inbox is an `event`. */
function encodeWs(frame: Frame): Uint8Array {
  const { event, data } = frame;
  if (event === 'hello' || event === 'ping' || event === 'bye') return encodeJson({ op: event, ...data });
  return encodeJson({ op: 'event', event, ...('id' in frame && { id: frame.id }), data });
}

export const encoders: Readonly<Record<Transport, (frame: Frame) => Uint8Array>> = {
  sse: encodeSse,
  ws: encodeWs,
};

/**
 * How every event stream begins: the waiting time of a native `EventSource`, and 2 KB of comment, because some proxies
 * and old clients hold back the first bytes until that many came.
 */
export const preamble: Uint8Array = encoder.encode(`retry: 3000\n:${' '.repeat(2049)}\n`);
