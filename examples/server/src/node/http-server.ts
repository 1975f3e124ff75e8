import { createServer, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { OpenedStream } from '../stream/open-stream.js';
import { writeStream } from './sse-socket.js';
import { StartError, systemCode } from './start-error.js';

/** Answers a request, or hands over the stream that it asks for. */
export type Handle = (request: Request, takeStream: (stream: OpenedStream) => void) => Promise<Response>;

/** An HTTP/1.1 server. Streams are written to their sockets here, everything else by the adapter. */
export function createHttpServer(handle: Handle): Server {
  const listener = getRequestListener(
    async (request, env) => {
      let opened = null as OpenedStream | null;
      const response = await handle(request, (stream) => (opened = stream));
      if (opened === null) return response;
      writeStream(env.outgoing as ServerResponse, opened, response.headers);
      return RESPONSE_ALREADY_SENT;
    },
    // Others in this process keep the platform's Request and Response.
    { overrideGlobalObjects: false },
  );
  return createServer((incoming, outgoing) => void listener(incoming, outgoing));
}

/** Resolves to the port. Rejects with a `StartError` for an address that cannot be had. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      const code = systemCode(error) ?? error.message;
      const why =
        code === 'EADDRINUSE'
          ? `PORT ${port} is taken. Stop what listens there, or set PORT to another one.`
          : `${host}:${port} cannot be listened on (${code}). Set HOST and PORT to an address of this machine.`;
      reject(new StartError(why));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}
