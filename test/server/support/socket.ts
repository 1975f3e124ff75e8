import { WebSocket } from 'ws';
import { conforms, frameConforms } from './contract.js';
import type { ReceivedFrame } from './frames.js';

/** A frame of notify.v1, its schema checked; what is not there is undefined. */
export interface SocketFrame {
  readonly op: string;
  readonly event: string;
  readonly id: string;
  readonly ref: string;
  readonly ok: boolean;
  readonly data: ReceivedFrame['data'] & { readonly affected: number; readonly not_found: string[] };
  readonly problem: { readonly status: number; readonly code: string };
  readonly resumed: boolean;
  readonly sync: string;
  readonly subject: string;
  readonly session: string;
  readonly transports: string[];
  readonly reason: string;
  readonly reconnect_after_ms: number;
}

export interface SocketOptions {
  readonly token?: string | null;
  readonly headers?: Record<string, string>;
  readonly protocols?: string[];
  /** Whether pings are answered. @default true */
  readonly pong?: boolean;
}

export interface TestSocket {
  readonly socket: WebSocket;
  /** The next frame, pings left out. Rejects after `ms`. */
  next(ms?: number): Promise<SocketFrame>;
  take(n: number): Promise<SocketFrame[]>;
  send(frame: unknown): void;
  readonly closed: Promise<{ code: number; reason: string }>;
  pings(): number;
  /** Frames that came and were not taken. */
  rest(): readonly SocketFrame[];
  close(): void;
}

/** Opens a WebSocket; rejects with the status and the body of a refusal. */
export function openSocket(url: string, options: SocketOptions = {}): Promise<TestSocket> {
  const { token, headers, protocols = ['notify.v1'], pong = true } = options;
  const socket = new WebSocket(url.replace(/^http/, 'ws'), protocols, {
    headers: { ...(token != null && { authorization: `Bearer ${token}` }), ...headers },
    perMessageDeflate: true,
  });
  const frames: SocketFrame[] = [];
  let taken = 0;
  let pings = 0;
  let wake = (): void => undefined;
  socket.on('message', (data: Buffer) => {
    const frame = JSON.parse(data.toString()) as SocketFrame;
    conforms(`socket-${frame.op}`, frame);
    if (frame.op === 'event') frameConforms(frame.event, frame.data);
    if (frame.op === 'ping') {
      pings++;
      if (pong) socket.send('{"op":"pong"}');
    } else frames.push(frame);
    wake();
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => {
      resolve({ code, reason: reason.toString() });
      wake();
    });
  });
  const next = async (ms = 5000): Promise<SocketFrame> => {
    const deadline = Date.now() + ms;
    for (;;) {
      const frame = frames[taken];
      if (frame) {
        taken++;
        return frame;
      }
      if (socket.readyState === WebSocket.CLOSED) throw new Error('The socket has been closed.');
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`No frame in ${ms} ms.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const test: TestSocket = {
    socket,
    next,
    async take(n) {
      const some: SocketFrame[] = [];
      while (some.length < n) some.push(await next());
      return some;
    },
    send: (frame) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame)),
    closed,
    pings: () => pings,
    rest: () => frames.slice(taken),
    close: () => socket.close(),
  };
  return new Promise((resolve, reject) => {
    socket.once('open', () => resolve(test));
    socket.once('error', reject);
    socket.once('unexpected-response', (_request, response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += String(chunk)));
      response.on('end', () => reject(new Error(`${response.statusCode}: ${body}`)));
    });
  });
}
