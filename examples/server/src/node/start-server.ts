import { setTimeout as sleep } from 'node:timers/promises';
import type { App, Notify } from '../app.js';
import { createApp } from '../app.js';
import { createDevLogin } from '../auth/dev-login.js';
import { identify } from '../auth/guard.js';
import { createJwtAuth } from '../auth/jwt.js';
import type { Authenticate } from '../auth/principal.js';
import type { OnAction } from '../services.js';
import type { Commit } from '../inbox/commit.js';
import { createSqlStore } from '../store/sql/sql-store.js';
import type { Db } from '../store/sql/db.js';
import { openCommitLog } from './commit-log.js';
import { databaseFolder, markReady, prepareDataDir, readSecret } from './data-dir.js';
import { askHost, type HostRoutes, type RouteContext } from './host-routes.js';
import { serveSockets } from './ws-server.js';
import { createHttpServer, listen, type Handle } from './http-server.js';
import { lockDataDir } from './lock.js';
import { openPglite } from './pglite.js';
import { readSettings, type ServerSettings } from './settings.js';
import { StartError } from './start-error.js';
import { every } from './every.js';

/** Where the contract is. */
const BASE = '/api/v1';
/** How long open requests may take to end when the server stops, in ms. */
const DRAIN_MS = 10_000;

export interface ServerHooks {
  /** Routes beside the contract, asked first; resolves to null for what is not theirs. */
  readonly routes?: HostRoutes;
  readonly onAction?: OnAction;
  /** Told of each change, once it is committed, in commit order. */
  readonly onCommit?: (commit: Commit) => void;
  /** In place of this server's own tokens. */
  readonly authenticate?: Authenticate;
  readonly log?: (message: string, error?: unknown) => void;
}

export interface StartedServer {
  /** Where it listens, e.g. `http://127.0.0.1:4010`. */
  readonly url: string;
  readonly app: App;
  readonly notify: Notify;
  /** Says `bye` to the streams, lets open requests end, closes the database, gives the folder back. */
  close(): Promise<void>;
}

async function openDatabase(dataDir: string): Promise<Db> {
  const folder = databaseFolder(dataDir);
  try {
    const db = await openPglite(folder);
    markReady(folder);
    return db;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(
      `The database in ${folder} cannot be opened (${why}). Restore it, or move the folder away.`,
    );
  }
}

/** Starts the reference backend. Rejects with a `StartError`, having left nothing behind. */
export async function startServer(
  given: Partial<ServerSettings> = {},
  hooks: ServerHooks = {},
): Promise<StartedServer> {
  const settings = { ...readSettings({}), ...given };
  const { dataDir, host } = settings;
  const log = hooks.log ?? ((message, error) => console.error(message, error ?? ''));
  prepareDataDir(dataDir);
  const undo: (() => unknown)[] = [await lockDataDir(dataDir)];
  try {
    const secret =
      settings.jwtSecret === null ? readSecret(dataDir) : new TextEncoder().encode(settings.jwtSecret);
    const auth = createJwtAuth(secret);
    const authenticate = hooks.authenticate ?? auth.authenticate;
    // The address is taken first: that it cannot be had is told at once, and who asks early waits for the database.
    let begin: (handle: Handle) => void = () => undefined;
    const ready = new Promise<Handle>((resolve) => (begin = resolve));
    let open: (upgrade: App['upgrade']) => void = () => undefined;
    const upgradable = new Promise<App['upgrade']>((resolve) => (open = resolve));
    const server = createHttpServer(
      async (request, takeStream) => (await ready)(request, takeStream),
      `${BASE}/stream`,
    );
    const port = await listen(server, settings.port, host);
    const sockets = serveSockets(server, `${BASE}/ws`, async (request) => (await upgradable)(request));
    undo.unshift(() => {
      server.close();
      sockets.close();
      server.closeAllConnections();
    });
    const commitLog = settings.commitLog === null ? null : openCommitLog(settings.commitLog);
    undo.unshift(() => commitLog?.close());
    const store = createSqlStore(await openDatabase(dataDir));
    undo.unshift(() => store.close());
    const app = createApp({
      store,
      authenticate,
      settings: { ...settings, base: BASE, sockets: true },
      log,
      onCommit(commit) {
        commitLog?.write(commit);
        hooks.onCommit?.(commit);
      },
      ...(hooks.onAction && { onAction: hooks.onAction }),
      ...(settings.devLogin && { devLogin: createDevLogin(auth) }),
    });
    const context: RouteContext = {
      notify: app.notify,
      identify: (request) => identify(request, authenticate, settings.corsOrigins),
    };
    const { routes } = hooks;
    begin(async (request, takeStream) => {
      const answered = routes ? await askHost(routes, request, context, log) : null;
      return answered ?? app.handle(request, takeStream);
    });
    open((request) => app.upgrade(request));
    const sweeper = every(
      settings.sweepS * 1000,
      () => app.sweep(),
      (error) => log('Sweeping failed.', error),
    );
    const heart = every(
      settings.heartbeatS * 1000,
      () => app.hub.ping(),
      (error) => log('A ping failed.', error),
    );

    const stop = async (): Promise<void> => {
      const closed = new Promise((resolve) => server.close(resolve));
      app.hub.shutDown();
      sockets.close();
      server.closeIdleConnections();
      await Promise.race([closed, sleep(DRAIN_MS, undefined, { ref: false })]);
      server.closeAllConnections();
      await Promise.all([sweeper.stop(), heart.stop()]);
      for (const step of undo) await step();
    };
    let stopping: Promise<void> | null = null;
    const name = host.includes(':') ? `[${host}]` : host;
    return { url: `http://${name}:${port}`, app, notify: app.notify, close: () => (stopping ??= stop()) };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
}
