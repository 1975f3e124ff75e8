import {
  createJwtAuth,
  startServer,
  type ServerHooks,
  type ServerSettings,
  type StartedServer,
} from '../../../examples/server/src/index.js';
import { Person } from './person.js';
import { openSocket, type SocketOptions, type TestSocket } from './socket.js';
import { readyFolder } from './template.js';

/** The server as its users start it, in this process, with people of its own. */
export interface Started extends StartedServer {
  person(ttlS?: number, name?: string): Promise<Person>;
  readonly producer: Person;
  /** A socket of someone; `token` of `options` goes first. */
  socket(who: Person | null, query?: string, options?: SocketOptions): Promise<TestSocket>;
  readonly logged: string[];
}

let people = 0;

export async function start(
  settings: Partial<ServerSettings> = {},
  hooks: ServerHooks = {},
): Promise<Started> {
  const auth = createJwtAuth(crypto.getRandomValues(new Uint8Array(32)));
  const logged: string[] = [];
  const server = await startServer(
    { port: 0, dataDir: await readyFolder(), ticketsPerMinute: 10_000, ...settings },
    { authenticate: auth.authenticate, log: (message) => logged.push(message), ...hooks },
  );
  const base = `${server.url}/api/v1`;
  const someone = async (name: string, ttlS: number, ...scopes: string[]): Promise<Person> =>
    new Person(
      name,
      await auth.issue({ sub: name, roles: [], scopes }, ttlS),
      (url, init) => fetch(url, init),
      base,
    );
  return {
    ...server,
    logged,
    person: (ttlS = 900, name = `someone-${++people}`) => someone(name, ttlS),
    producer: await someone('producer', 900, 'notifications:write'),
    socket: (who, query = '', options = {}) =>
      openSocket(`${base}/ws${query}`, { token: who?.token ?? null, ...options }),
  };
}
