import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { ServerResponse as NodeResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { limits } from '../inbox/limits.js';
import type { RunSocket } from '../socket/admit.js';
import { closeCodes } from '../socket/text-socket.js';
import { readRequest } from './http-server.js';
import { CUT_MS, runSocket } from './ws-socket.js';

export interface SocketServer {
  /** Closes what is still open; what does not answer is cut. */
  close(): void;
}

/** Answers an upgrade over its bare socket. */
async function refuse(socket: Duplex, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const lines = [`HTTP/1.1 ${response.status} ${response.statusText || 'Refused'}`];
  for (const [name, value] of response.headers) lines.push(`${name}: ${value}`);
  lines.push('connection: close', `content-length: ${body.byteLength}`, '', '');
  socket.end(Buffer.concat([Buffer.from(lines.join('\r\n')), body]));
}

/**
 * An upgrade that is not ours, such as the `h2c` that some HTTP clients offer with any request: answered as if it had
 * not been offered (RFC 9110, 7.8), as far as Node lets us: it has given up reading, so only without a body.
 */
function answerPlainly(server: Server, incoming: IncomingMessage, socket: Duplex): void {
  const { 'content-length': length, 'transfer-encoding': coding } = incoming.headers;
  if (Number(length ?? 0) > 0 || coding !== undefined)
    return void refuse(socket, new Response('Send this without Upgrade.\n', { status: 400 }));
  const outgoing: ServerResponse = new NodeResponse(incoming);
  outgoing.shouldKeepAlive = false;
  outgoing.assignSocket(socket as never);
  outgoing.once('finish', () => socket.end());
  server.emit('request', incoming, outgoing);
}

/** Opens WebSockets at `path` of a server. What `admit` answers with a Response is refused with it. */
export function serveSockets(
  server: Server,
  path: string,
  admit: (request: Request) => Promise<Response | RunSocket>,
): SocketServer {
  const open = new Set<WebSocket>();
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    // Above the contract's bound, so that what is a little over it is told by the contract's code.
    maxPayload: 4 * limits.socketFrameBytes,
  });
  server.on('upgrade', (incoming, socket, head) => {
    const cut = (): void => void socket.destroy();
    socket.on('error', cut);
    const request = readRequest(incoming, path);
    if (!request || incoming.headers.upgrade?.toLowerCase() !== 'websocket')
      return answerPlainly(server, incoming, socket);
    admit(request)
      .then((answer) => {
        if (answer instanceof Response) return refuse(socket, answer);
        sockets.handleUpgrade(incoming, socket, head, (opened) => {
          open.add(opened);
          opened.once('close', () => open.delete(opened));
          runSocket(opened, answer);
        });
      })
      .catch(cut);
  });
  return {
    close() {
      for (const socket of open) {
        socket.close(closeCodes.goingAway);
        setTimeout(() => socket.terminate(), CUT_MS).unref();
      }
    },
  };
}
