import type { IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Clock } from '../../../../src/index.js';
import type { Asked, Fault, Line, Passed } from './fault.js';

export interface Tunnel {
  readonly incoming: IncomingMessage;
  readonly socket: Socket;
  readonly head: Buffer;
  readonly asked: Asked;
  readonly passed: Passed;
  readonly fault: Fault | undefined;
  note(did: string): void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly port: number;
}

/** An upgraded connection (WebSocket): raw bytes both ways. A shape gets what the server says after its `101`. */
export function tunnel({
  incoming,
  socket,
  head,
  asked,
  passed,
  fault,
  note,
  clock,
  random,
  port,
}: Tunnel): void {
  if (fault && 'mute' in fault) {
    // Read, or nobody would notice that the client has gone.
    socket.resume().once('end', () => socket.destroy());
    return note('said nothing');
  }
  if (fault && 'answer' in fault) {
    const {
      status,
      headers = {},
      body = '',
    } = typeof fault.answer === 'function' ? fault.answer(asked) : fault.answer;
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${String(value)}\r\n`);
    passed.status = status;
    note(`answered ${status}`);
    socket.end(
      `HTTP/1.1 ${status} Refused\r\n${lines.join('')}content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${String(body)}`,
    );
    return;
  }
  if (fault && 'lose' in fault) {
    note('lost the request');
    return void socket.resetAndDestroy();
  }
  const wait = fault && 'wait' in fault ? fault.wait : 0;
  const waited = typeof wait === 'number' ? new Promise<void>((go) => clock.setTimeout(go, wait)) : wait;
  void waited.then(forward);

  function forward(): void {
    const behind = connect(port, '127.0.0.1');
    const { rawHeaders } = incoming;
    let text = `GET ${incoming.url} HTTP/1.1\r\n`;
    for (let i = 0; i < rawHeaders.length; i += 2) text += `${rawHeaders[i]}: ${rawHeaders[i + 1]}\r\n`;
    behind.write(`${text}\r\n`);
    behind.write(head);
    socket.pipe(behind);
    const line: Line = {
      clock,
      random,
      note,
      write: (bytes) => void (socket.destroyed || socket.write(bytes)),
      end: () => void socket.end(),
      fin: () => void socket.end(),
      reset: () => void socket.resetAndDestroy(),
    };
    const shape = fault && 'shape' in fault ? fault.shape(line, asked) : { write: line.write };
    let opening: Buffer | null = Buffer.alloc(0);
    behind.on('data', (chunk: Buffer) => {
      if (!opening) return shape.write(chunk);
      opening = Buffer.concat([opening, chunk]);
      const end = opening.indexOf('\r\n\r\n');
      if (end < 0) return;
      passed.status = Number(/^HTTP\/1\.1 (\d+)/.exec(opening.toString('latin1'))?.[1] ?? 0);
      line.write(opening.subarray(0, end + 4));
      const rest = opening.subarray(end + 4);
      opening = null;
      if (rest.length) shape.write(rest);
    });
    behind.on('end', () => (shape.end ?? line.end)());
    behind.on('error', line.reset);
    socket.once('close', () => {
      shape.close?.();
      behind.destroy();
    });
  }
}
