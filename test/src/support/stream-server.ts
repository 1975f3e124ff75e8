import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { moved, type Reply, type Scenario } from './stream-scenarios.js';

export interface StreamServer {
  readonly origin: string;
  readonly other: string;
  /** A path of its own that answers as the scenario says, and what was asked of it. */
  play(scenario: Pick<Scenario, 'replies'>): {
    url: string;
    asked: (string | null)[];
    requests: IncomingMessage[];
  };
  close(): void;
}

async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<[Server, string]> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

function answer(response: ServerResponse, reply: Reply): void {
  const { status = 200, headers = { 'content-type': 'text/event-stream' }, body, then = 'end' } = reply;
  response.writeHead(status, headers);
  // A browser asks again by itself where a connection broke before any answer.
  response.flushHeaders();
  if (body) response.write(body);
  if (then === 'end') response.end();
  if (then === 'break') setTimeout(() => response.destroy(), 20);
}

/** Two origins: the one that is asked, and the one where `OTHER` leads. `pages` answers what no scenario has. */
export async function startStreamServer(pages: Record<string, Reply> = {}): Promise<StreamServer> {
  const playing = new Map<string, (request: IncomingMessage) => Reply>();
  const [there, other] = await listen((request, response) =>
    answer(response, moved(request.headers['last-event-id'])),
  );
  const [here, origin] = await listen((request, response) => {
    const path = request.url ?? '';
    const reply = playing.get(path)?.(request) ?? pages[path] ?? { status: 404 };
    const location = reply.headers?.['location']?.replace('OTHER', other);
    answer(response, location ? { ...reply, headers: { ...reply.headers, location } } : reply);
  });
  let paths = 0;
  return {
    origin,
    other,
    play({ replies }) {
      const path = `/play/${paths++}`;
      const requests: IncomingMessage[] = [];
      const asked: (string | null)[] = [];
      playing.set(path, (request) => {
        const id = request.headers['last-event-id'];
        asked.push(id === undefined ? null : Buffer.from(String(id), 'latin1').toString());
        requests.push(request);
        return replies[requests.length - 1] ?? { status: 404 };
      });
      return { url: origin + path, asked, requests };
    },
    close() {
      for (const server of [here, there]) {
        server.closeAllConnections();
        server.close();
      }
    },
  };
}
