import { asNotifError, NotifError } from '../model/errors.js';
import { isRecord, text } from '../wire/decode-item.js';
import { closeError } from './close-error.js';
import { streamUrl } from './stream-url.js';
import type { Transport, TransportLink } from './transport.js';

/** What is needed of a WebSocket: the platform's, or that of a package such as `ws`. */
export interface SocketLike {
  onopen: unknown;
  onmessage: unknown;
  onclose: unknown;
  onerror: unknown;
  send(text: string): void;
  close(): void;
}

export interface WebsocketOptions {
  /** Below the contract's base. @default '/ws' */
  path?: string;
  /**
   * How to be let in: by the bearer token in the first frame (`message`), by a ticket (`ticket`), or by cookies (`none`).
   * A token is never in the URL.
   * @default by what the client's `auth` gives: `message` for a bearer token, `ticket` for other headers, else `none`
   */
  auth?: 'message' | 'ticket' | 'none';
  /** @default globalThis.WebSocket */
  WebSocket?: new (url: string, protocol: string) => SocketLike;
}

/** Longest frame of the contract (B.6): 64 KiB. No frame with more UTF-16 units can be shorter. */
const MAX_FRAME = 65_536;

/**
 * WebSocket, subprotocol `notify.v1` (contract B.6). A socket that never opens says no reason, so that it is this
 * transport's fault (`stream`): with `auth: 'ticket'`, who is refused learns it from the ticket before.
 */
export function websocket({ path = '/ws', auth, WebSocket: given }: WebsocketOptions = {}): Transport {
  return {
    name: 'websocket',
    async open(link) {
      const { backend, signal } = link;
      async function attempt(signedIn: Record<string, string>): Promise<void> {
        const headers = new Headers(signedIn);
        const token = /^Bearer (.+)/i.exec(headers.get('authorization') ?? '')?.[1];
        const how = auth ?? (token ? 'message' : [...headers].length ? 'ticket' : 'none');
        const url = await streamUrl(link, path, how === 'ticket' ? 'ws' : null);
        url.protocol = url.protocol.replace('http', 'ws');
        if (!signal.aborted) await run(link, connect(given, url.href), how === 'message' ? token : undefined);
      }
      const signedIn = auth === 'none' ? {} : await backend.authorize();
      try {
        await attempt(signedIn);
      } catch (error) {
        // As after a 401: once more, where `auth` has something else to say. A ticket's own 401 has had that.
        const { code, status } = error as NotifError;
        if (code !== 'unauthorized' || status || auth === 'none') throw error;
        const others = await backend.authorize(signedIn);
        if (!Object.keys(others).length) throw error;
        await attempt(others);
      }
    },
  };
}

function connect(given: WebsocketOptions['WebSocket'], url: string): SocketLike {
  try {
    return new (given ?? WebSocket)(url, 'notify.v1');
  } catch (error) {
    // There is none here, or a policy of the page forbids it.
    throw asNotifError(error, 'stream');
  }
}

/** Until the socket ends, one way or the other. */
function run(link: TransportLink, socket: SocketLike, token: string | undefined): Promise<void> {
  const { signal, onFrame, onChange } = link;
  return new Promise((resolve, reject) => {
    let opened = false;
    let greeted = false;
    function drop(): void {
      signal.removeEventListener('abort', leave);
      socket.onopen = socket.onmessage = socket.onclose = null;
    }
    function leave(): void {
      drop();
      socket.close();
      // Not when it is closed: some browsers never say so.
      resolve();
    }
    signal.addEventListener('abort', leave);
    // What is wrong comes with the close.
    socket.onerror = () => {};
    socket.onopen = () => {
      opened = true;
      if (token) socket.send(JSON.stringify({ op: 'auth', token }));
      link.onOpen();
    };
    socket.onmessage = ({ data }: { data: unknown }) => {
      link.onAlive();
      let raw: unknown;
      try {
        if (typeof data === 'string' && data.length <= MAX_FRAME) raw = JSON.parse(data);
      } catch {
        // What is not JSON has no fields either.
      }
      const frame = isRecord(raw) ? raw : {};
      const inner = frame['op'] === 'event';
      const event = text(inner ? frame['event'] : frame['op']);
      if (event === 'ping') socket.send('{"op":"pong"}');
      if (event === 'hello') greeted = true;
      onFrame({
        event: event || 'frame',
        // Undecodable where there is no name, so that it is reported.
        data: event ? (inner ? frame['data'] : frame) : null,
        id: text(frame['id']) ?? '',
      });
    };
    socket.onclose = ({ code, reason }: { code: number; reason: string }) => {
      drop();
      const error = opened ? closeError(code, reason) : new NotifError('stream', `close ${code}`);
      const told = code === 4409 ? 'too_many_streams' : code === 4401 && greeted ? 'auth_expired' : undefined;
      // Where `bye` came first, nobody hears it twice.
      if (told) onChange({ kind: 'bye', reason: told, reconnectAfterMs: null });
      if (error && !told) reject(error);
      else resolve();
    };
  });
}
