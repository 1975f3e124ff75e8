import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import type { OpenedStream } from '../stream/open-stream.js';
import { writeStream } from './sse-socket.js';
import { StartError, systemCode } from './start-error.js';

/** Answers a request, or hands over the stream that it asks for. */
export type Handle = (request: Request, takeStream?: (stream: OpenedStream) => void) => Promise<Response>;

/** A path as the router reads it. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The GET request for a path, or null for any other, or one whose address is none. */
export function readRequest(incoming: IncomingMessage, path: string): Request | null {
  const { method, url = '/', headers, rawHeaders } = incoming;
  if (method !== 'GET' || decoded(url.split('?', 1)[0] ?? '') !== path) return null;
  const pairs = new Headers();
  for (let i = 0; i < rawHeaders.length; i += 2) pairs.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '');
  const address = `http://${headers.host}${url}`;
  return URL.canParse(address) ? new Request(address, { headers: pairs }) : null;
}

/**
 * An HTTP/1.1 server. Streams are asked for and written here, so that nothing of the request stays behind with the open
 * connection: the adapter, which does everything else, would keep 10 kB for each.
 */
export function createHttpServer(handle: Handle, streamPath: string): Server {
  // Without `takeStream`: a stream asked for by another kind of address is written to a body, and works too.
  const listener = getRequestListener((request) => handle(request), {
    // Others in this process keep the platform's Request and Response.
    overrideGlobalObjects: false,
  });
  return createServer((incoming, outgoing) => {
    const request = readRequest(incoming, streamPath);
    if (request) answerStream(request, outgoing, handle).catch(() => outgoing.destroy());
    else void listener(incoming, outgoing);
  });
}

async function answerStream(request: Request, outgoing: ServerResponse, handle: Handle): Promise<void> {
  let opened = null as OpenedStream | null;
  const response = await handle(request, (stream) => (opened = stream));
  if (opened !== null) return writeStream(outgoing, opened, response.headers);
  outgoing.writeHead(response.status, [...response.headers].flat());
  outgoing.end(await response.text());
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
