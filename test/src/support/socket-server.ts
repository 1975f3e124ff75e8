import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

export interface SocketServer {
  /** Base of the contract. */
  readonly url: string;
  readonly upgrades: IncomingMessage[];
  /** Text that clients sent, as it came. */
  readonly received: string[];
  readonly sockets: WebSocket[];
  /** Requests for tickets: who asked, and for what. */
  readonly tickets: { headers: IncomingMessage['headers']; body: string }[];
  /** What a socket meets. */
  onSocket: (socket: WebSocket) => void;
  /** Status that an upgrade is refused with; 0: none, it is left hanging. */
  refuse: number | null;
  /** Answer to POST /tickets; 201 gives one. */
  ticketStatus: number;
  reset(): void;
  close(): void;
}

/** A server that says what a test tells it to, in frames that no good server sends. */
export async function startSocketServer(): Promise<SocketServer> {
  const sockets = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  const http = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += String(chunk)));
    request.on('end', () => {
      server.tickets.push({ headers: request.headers, body });
      response.writeHead(server.ticketStatus, { 'content-type': 'application/json', 'retry-after': '3' });
      response.end(JSON.stringify({ ticket: `ticket-${server.tickets.length}`, expires_in_s: 30 }));
    });
  });
  http.on('upgrade', (request, socket, head) => {
    server.upgrades.push(request);
    socket.on('error', () => {});
    if (server.refuse === 0) return;
    if (server.refuse !== null) return void socket.end(`HTTP/1.1 ${server.refuse} No\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      server.sockets.push(opened);
      opened.on('message', (data: Buffer) => server.received.push(String(data)));
      server.onSocket(opened);
    });
  });
  const server: SocketServer = {
    ...{ url: '', upgrades: [], received: [], sockets: [], tickets: [] },
    ...{ onSocket: () => {}, refuse: null, ticketStatus: 201 },
    reset() {
      for (const list of [server.upgrades, server.received, server.sockets, server.tickets]) list.length = 0;
      Object.assign(server, { onSocket: () => {}, refuse: null, ticketStatus: 201 });
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      http.closeAllConnections();
      http.close();
    },
  };
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return Object.assign(server, { url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api` });
}
