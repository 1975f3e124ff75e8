import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Clock } from '../../../../src/index.js';
import type { Asked, Canned, Did, Fault, Passed } from './fault.js';
import { forward } from './forward.js';
import { tunnel } from './tunnel.js';

export interface ProxyOptions {
  readonly clock: Clock;
  readonly random: () => number;
  /** Port of what is behind, on this machine; asked anew for each request. */
  readonly upstream: () => number;
}

/** Stands between the clients and the server, and does to their line what it is told. */
export interface Proxy {
  readonly url: string;
  readonly port: number;
  /** Every request in the order of its coming. */
  readonly requests: readonly Passed[];
  readonly log: readonly Did[];
  /** From now on; the newest that matches a request rules it. Returns the way to end it. */
  add(fault: Fault): () => void;
  /** A file of the page's own, of the same origin: no fault rules it, and it is not among the requests. */
  serve(path: string, file: Canned): void;
  /** Ends every fault; what is on its way keeps its own. */
  clear(): void;
  /** Resets every open connection, or those whose request matches; returns how many. */
  cut(which?: (asked: Asked) => boolean): number;
  /** What was done under this name. */
  did(fault: string): readonly Did[];
  /** How many requests are open. */
  open(which?: (asked: Asked) => boolean): number;
  /** How many times something came from the server, of whatever length. */
  readonly chunks: number;
  close(): Promise<void>;
}

async function read(incoming: IncomingMessage): Promise<Asked> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://proxy');
  const { method = 'GET', headers } = incoming;
  return { method, path: pathname, query: searchParams, headers, body: Buffer.concat(chunks).toString() };
}

export async function createProxy({ clock, random, upstream }: ProxyOptions): Promise<Proxy> {
  const faults: { fault: Fault; left: number }[] = [];
  const log: Did[] = [];
  const requests: Passed[] = [];
  const sockets = new Set<Socket>();
  const lines = new Map<Passed, Socket>();
  const files = new Map<string, Canned>();
  let chunks = 0;

  function take(asked: Asked): Fault | undefined {
    const found = faults.findLast(({ fault, left }) => left > 0 && fault.on(asked));
    if (found) found.left--;
    return found?.fault;
  }
  function enter(asked: Asked, socket: Socket): Passed {
    const passed = { ...asked, at: clock.now(), status: null, endedAt: null };
    requests.push(passed);
    lines.set(passed, socket);
    return passed;
  }
  function leave(passed: Passed): void {
    passed.endedAt ??= clock.now();
    lines.delete(passed);
  }
  const noteOf =
    (asked: Asked, fault: Fault | undefined) =>
    (did: string): void =>
      void (fault && log.push({ at: clock.now(), fault: fault.name, path: asked.path, did }));

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const socket = incoming.socket;
    const asked = await read(incoming);
    const file = files.get(asked.path);
    if (file) return void response.writeHead(file.status, file.headers).end(file.body);
    const passed = enter(asked, socket);
    response.once('close', () => leave(passed));
    const fault = take(asked);
    const note = noteOf(asked, fault);
    const reset = (): void => void socket.resetAndDestroy();
    if (fault && 'mute' in fault) return note('said nothing');
    if (fault && 'answer' in fault) {
      const {
        status,
        headers = {},
        body = '',
      } = typeof fault.answer === 'function' ? fault.answer(asked) : fault.answer;
      note(`answered ${status}`);
      passed.status = status;
      response.writeHead(status, headers).end(status === 204 || status === 304 ? undefined : body);
      return;
    }
    if (fault && 'lose' in fault && fault.lose === 'request') {
      note('lost the request');
      return reset();
    }
    if (fault && 'wait' in fault) {
      const { wait } = fault;
      await (typeof wait === 'number'
        ? new Promise<void>((resolve) => clock.setTimeout(resolve, wait))
        : wait);
      note('handed the request on late');
    }
    forward({
      incoming,
      response,
      asked,
      passed,
      fault,
      note,
      clock,
      random,
      port: upstream(),
      onChunk: () => chunks++,
    });
  }

  const server = createServer((incoming, response) => {
    response.on('error', () => {});
    serve(incoming, response).catch(() => incoming.socket.destroy());
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (incoming: IncomingMessage, socket: Socket, head: Buffer) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://proxy');
    const asked: Asked = {
      method: 'GET',
      path: pathname,
      query: searchParams,
      headers: incoming.headers,
      body: '',
    };
    const passed = enter(asked, socket);
    const fault = take(asked);
    socket.once('close', () => leave(passed));
    tunnel({
      incoming,
      socket,
      head,
      asked,
      passed,
      fault,
      note: noteOf(asked, fault),
      clock,
      random,
      port: upstream(),
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    get chunks() {
      return chunks;
    },
    requests,
    log,
    add(fault) {
      const own = { fault, left: fault.times ?? Infinity };
      faults.push(own);
      return () => void (own.left = 0);
    },
    serve: (path, file) => void files.set(path, file),
    clear: () => void faults.splice(0),
    cut(which = () => true) {
      const hit = [...lines].filter(([asked]) => which(asked));
      for (const [, socket] of hit) socket.resetAndDestroy();
      return hit.length;
    },
    did: (name) => log.filter(({ fault }) => fault === name),
    open: (which = () => true) => [...lines.keys()].filter(which).length,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
