import {
  createApp,
  createJwtAuth,
  createMemoryStore,
  type App,
  type AppDeps,
  type Store,
} from '../../../examples/server/src/web.js';
import { Person } from './person.js';

/** The backend as a function, with a clock that tests move. */
export interface Mounted {
  readonly app: App;
  readonly store: Store;
  /** A user of their own; the same name gives the same user. */
  person(name?: string, scopes?: readonly string[]): Promise<Person>;
  /** Someone who may create. */
  readonly producer: Person;
  /** Moves the clock, in ms. */
  pass(ms: number): void;
  readonly logged: string[];
}

export const ORIGIN = 'http://127.0.0.1:4010';
let people = 0;

export async function mount(deps: Partial<AppDeps> = {}): Promise<Mounted> {
  const store = deps.store ?? createMemoryStore();
  const auth = createJwtAuth(crypto.getRandomValues(new Uint8Array(32)));
  const logged: string[] = [];
  let offset = 0;
  const app = createApp({
    store,
    authenticate: auth.authenticate,
    clock: () => Date.now() + offset,
    log: (message) => logged.push(message),
    ...deps,
  });
  const person = async (name = `person-${++people}`, scopes: readonly string[] = []): Promise<Person> =>
    new Person(
      name,
      // The issuer's clock is the machine's; the app's may be ahead.
      await auth.issue({ sub: name, roles: [], scopes }, 900 + Math.ceil(offset / 1000)),
      (url, init) => app.fetch(url, init),
      `${ORIGIN}/api/v1`,
    );
  return {
    app,
    store,
    person,
    producer: await person('producer', ['notifications:write']),
    pass: (ms) => (offset += ms),
    logged,
  };
}
