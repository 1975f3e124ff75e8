import {
  request as ask,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type ServerResponse,
} from 'node:http';
import type { Clock } from '../../../../src/index.js';
import type { Asked, Fault, Line, Passed } from './fault.js';

export interface Forwarding {
  readonly incoming: IncomingMessage;
  readonly response: ServerResponse;
  readonly asked: Asked;
  readonly passed: Passed;
  readonly fault: Fault | undefined;
  note(did: string): void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly port: number;
  onChunk(): void;
}

/** Asks the server, and hands its answer on as the fault shapes it. */
export function forward(given: Forwarding): void {
  const { incoming, response, asked, passed, fault, note, clock, random, port, onChunk } = given;
  const { socket } = incoming;
  const reset = (): void => void socket.resetAndDestroy();
  const behind = ask({
    host: '127.0.0.1',
    port,
    method: asked.method,
    path: incoming.url,
    headers: incoming.headers,
    agent: false,
  });
  // As on a line without a proxy: what breaks behind it breaks before it.
  behind.on('error', reset);
  response.once('close', () => behind.destroy());
  behind.on('response', (answer) => {
    answer.on('error', reset);
    if (fault && 'lose' in fault) {
      answer.resume().on('end', () => {
        note(`lost the answer ${answer.statusCode}`);
        reset();
      });
      return;
    }
    passed.status = answer.statusCode ?? 0;
    const line: Line = {
      clock,
      random,
      note,
      reset,
      write: (bytes) => void (response.destroyed || response.write(bytes)),
      end: () => void response.end(),
      fin: () => void socket.end(),
    };
    const shape = fault && 'shape' in fault ? fault.shape(line, asked) : { write: line.write };
    const begin = (headers: OutgoingHttpHeaders): void => {
      if (response.destroyed) return;
      response.writeHead(passed.status ?? 200, headers);
      response.flushHeaders();
    };
    // Hop by hop (RFC 9110 7.6.1): this line has its own.
    const { connection: _, 'keep-alive': __, ...headers } = answer.headers;
    const shaped = shape.head ? shape.head(headers, begin) : headers;
    if (shaped) begin(shaped);
    answer.on('data', (chunk: Buffer) => {
      onChunk();
      shape.write(chunk);
    });
    answer.on('end', () => (shape.end ?? line.end)());
    response.once('close', () => shape.close?.());
  });
  behind.end(asked.body);
}
