import { createHttpServer, listen } from '../../../examples/server/src/node/http-server.js';
import { createApp, createJwtAuth, createMemoryStore } from '../../../examples/server/src/web.js';
import type { Options } from '../../../conformance/src/options.js';

/** Stands in front of the backend: answers in its place, or asks it and changes what it says. */
export type Front = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  people: { readonly tokenA: string; readonly tokenB: string; readonly producerToken: string },
) => Promise<Response>;

export interface StartedBackend {
  /** What the kit is called with. */
  readonly options: Options & Required<Pick<Options, 'producerToken' | 'expiredToken'>>;
  /** Requests that came. */
  readonly asked: Request[];
  close(): Promise<void>;
}

/** The reference backend with an empty memory store, on a port of its own, with what stands in front of it. */
export async function startBackend(front: Front = (request, next) => next(request)): Promise<StartedBackend> {
  const auth = createJwtAuth(crypto.getRandomValues(new Uint8Array(32)));
  const app = createApp({ store: createMemoryStore(), authenticate: auth.authenticate });
  const issue = (sub: string, ttlS: number, ...scopes: string[]): Promise<string> =>
    auth.issue({ sub, roles: [], scopes }, ttlS);
  const people = {
    tokenA: await issue('ana', 900),
    tokenB: await issue('ben', 900),
    producerToken: await issue('jobs', 900, 'notifications:write'),
  };
  const asked: Request[] = [];
  const server = createHttpServer((request) => {
    asked.push(request);
    return front(request, (passed) => app.handle(passed), people);
  }, '/no-streams-here');
  const port = await listen(server, 0, '127.0.0.1');
  return {
    options: {
      base: `http://127.0.0.1:${port}/api/v1`,
      ...people,
      expiredToken: await issue('ana', -60),
    },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
