import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import type { Clock } from '../../../../src/index.js';

/** A request as it came to the proxy. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An answer that the proxy gives in the server's place. */
export interface Canned {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Buffer;
}

/** The way to the client, as a shape sees it. What a shape really did to it, it notes: a row proves its fault by that. */
export interface Line {
  readonly clock: Clock;
  random(): number;
  write(bytes: Uint8Array): void;
  /** In good order. */
  end(): void;
  /** FIN, in the middle of whatever was being said. */
  fin(): void;
  /** RST. */
  reset(): void;
  note(did: string): void;
}

/** What is done to the bytes that the server says, headers first. Anything left out passes as it is. */
export interface Shape {
  /** The headers that the client gets, or null: not now; then the shape lets them through with `release`. */
  head?(
    headers: OutgoingHttpHeaders,
    release: (headers: OutgoingHttpHeaders) => void,
  ): OutgoingHttpHeaders | null;
  write(bytes: Uint8Array): void;
  /** The server ended in good order. */
  end?(): void;
  /** The client has gone. */
  close?(): void;
}

export type Act =
  /** Answers in the server's place; it hears nothing. */
  | { readonly answer: Canned | ((asked: Asked) => Canned) }
  /** Breaks the line before the server hears (`request`), or once it has answered (`response`). */
  | { readonly lose: 'request' | 'response' }
  /** Accepts, and says nothing for ever. */
  | { readonly mute: true }
  /** Hands the request on after a time in model ms, or when the promise resolves. */
  | { readonly wait: number | Promise<unknown> }
  | { readonly shape: (line: Line, asked: Asked) => Shape };

export type Fault = Act & {
  /** What the log calls it. */
  readonly name: string;
  readonly on: (asked: Asked) => boolean;
  /** @default no end */
  readonly times?: number;
};

/** What the proxy did, when (model ms), to which request. */
export interface Did {
  readonly at: number;
  readonly fault: string;
  readonly path: string;
  readonly did: string;
}

/** A request that went through the proxy. */
export interface Passed extends Asked {
  readonly at: number;
  /** What the client was told; null while it was told nothing. */
  status: number | null;
  /** When the line was closed, by whomever; null while it is open. */
  endedAt: number | null;
}

export const isStream = ({ path }: Asked): boolean => path.endsWith('/stream');
export const isSocket = ({ path }: Asked): boolean => path.endsWith('/ws');
export const isList = ({ path, method }: Asked): boolean =>
  method === 'GET' && path.endsWith('/notifications');
export const isPoll = ({ path }: Asked): boolean => path.endsWith('/changes');
export const isWrite = ({ method }: Asked): boolean => method !== 'GET';
export const anything = (): boolean => true;
