import { join } from 'node:path';
import { Problem, startServer, type ServerSettings } from 'belfry-server';
import { approvalActions } from './approval-actions.js';
import { approverFor, people, personOf } from './people.js';
import { documentRoutes } from './routes/documents-routes.js';
import { staticFiles } from './routes/static-files.js';
import type { Send } from './notices/notices.js';
import { openWorkspace, type Log, type Workspace } from './workspace.js';

export interface Demo {
  /** Where it listens, e.g. `http://127.0.0.1:4010`. */
  readonly url: string;
  close(): Promise<void>;
}

/** What people may turn off, and what they may not. */
const categories = { document: {}, summary: {}, approval: {}, security: { mandatory: true } };

const direct = (send: Send): Send => send;

/** Who is signed in, and who else there is. That nobody is signed in is an answer here, not an error. */
async function me(identify: () => Promise<{ sub: string }>): Promise<Response> {
  const sub = await identify().then(
    (principal) => principal.sub,
    (error: unknown) => {
      if (error instanceof Problem && error.status === 401) return null;
      throw error;
    },
  );
  const person = sub === null ? null : personOf(sub);
  const others = people.filter(({ id }) => id !== sub);
  return Response.json({ person, others }, { headers: { 'Cache-Control': 'private, no-store' } });
}

/**
 * Starts the reference backend with the document workspace beside it: one process, one port, one data folder.
 * Rejects with a `StartError` for a port or a folder that cannot be had.
 * @param through what each notification goes through on its way, for example to lose it in a test
 */
export async function startDemo(settings: ServerSettings, log: Log, through = direct): Promise<Demo> {
  const page = await staticFiles();
  let workspace: Workspace | null = null;
  let documents: ReturnType<typeof documentRoutes> | null = null;
  const opening = (): Problem =>
    new Problem(503, 'unavailable', 'The workspace is still being opened. Try again in a moment.', {
      headers: { 'retry-after': '1' },
    });

  const { preferences } = settings;
  const offered = { ...preferences, categories: { ...categories, ...preferences.categories } };
  const server = await startServer(
    { ...settings, preferences: offered },
    {
      log,
      async onAction(...call) {
        if (!workspace) throw opening();
        return approvalActions(workspace.approvals)(...call);
      },
      async routes(request, { identify }) {
        const { pathname } = new URL(request.url);
        if (!/^\/api\/(docs|me)(\/|$)/.test(pathname)) return page(request);
        if (pathname === '/api/me') return me(() => identify(request));
        const person = personOf((await identify(request)).sub);
        if (!documents) throw opening();
        return documents.fetch(request, { person });
      },
    },
  );
  try {
    workspace = await openWorkspace({
      dataDir: join(settings.dataDir, 'demo'),
      send: through(({ to, notification, dedupKey }) => server.notify(to, notification, { dedupKey })),
      approverFor,
      log,
    });
    documents = documentRoutes(workspace);
    await workspace.resume();
  } catch (error) {
    await server.close();
    throw error;
  }
  const { jobs } = workspace;
  return {
    url: server.url,
    async close() {
      await jobs.close();
      await server.close();
    },
  };
}
