import { createReadStream } from 'node:fs';
import { access, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { Document, Person } from '../documents/document.js';
import { ApprovalRefused } from '../documents/approvals.js';
import { WorkerLost } from '../jobs/worker-thread.js';
import type { Workspace } from '../workspace.js';
import { problem, refusedUpload } from './problem.js';

/** Bytes of a document's text that its page shows. */
const SHOWN = 200_000;

interface Env {
  /** Who asks; the server has made sure of it. */
  Bindings: { person: Person };
}

const unknown = () => problem(404, 'not-found', 'There is no such document. It may have been removed.');

/** The first part of a text file; cut at a whole character. */
async function beginning(path: string): Promise<{ text: string; cut: boolean }> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(SHOWN);
    const { bytesRead } = await file.read(buffer, 0, SHOWN, 0);
    const text = new TextDecoder().decode(buffer.subarray(0, bytesRead), { stream: true });
    return { text, cut: bytesRead === SHOWN };
  } finally {
    await file.close();
  }
}

/** The workspace's own API. Everyone signed in sees every document: it is one shared workspace. */
export function documentRoutes(workspace: Workspace): Hono<Env> {
  const { store, jobs, intake, approvals } = workspace;
  const shown = (document: Document) => ({ ...document, progress: jobs.progressOf(document.id) ?? null });
  const app = new Hono<Env>().basePath('/api/docs');

  app.get('/', (context) => {
    const etag = `W/"${store.version}"`;
    const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' };
    if (context.req.header('if-none-match') === etag) return new Response(null, { status: 304, headers });
    return context.json({ documents: store.all().map(shown) }, 200, headers);
  });

  app.get('/search', async (context) => {
    const hits = await jobs.search((context.req.query('q') ?? '').slice(0, 200));
    const found = hits.flatMap(({ id, excerpt }) => {
      const document = store.get(id);
      return document ? [{ document: shown(document), excerpt }] : [];
    });
    return context.json({ found });
  });

  app.post('/', async (context) => {
    const name = context.req.query('name');
    if (!name)
      return problem(
        400,
        'invalid-request',
        'Give the file’s name: POST /api/docs?name=notes.md, its bytes as body.',
      );
    const document = await intake.take(context.req.raw, name, context.env.person);
    if (document.status === 'failed') return refusedUpload(document);
    jobs.wake();
    return context.json({ document: shown(document) }, 201, { Location: `/api/docs/${document.id}` });
  });

  app.get('/:id', async (context) => {
    const document = store.get(context.req.param('id'));
    if (!document) return unknown();
    const { text, cut } =
      document.status === 'indexed'
        ? await beginning(store.filesOf(document.id).text)
        : { text: '', cut: false };
    return context.json({ document: shown(document), text, cut });
  });

  app.get('/:id/original', async (context) => {
    const document = store.get(context.req.param('id'));
    if (!document) return unknown();
    const { original } = store.filesOf(document.id);
    // What was refused at once was not kept.
    if (
      !(await access(original).then(
        () => true,
        () => false,
      ))
    )
      return unknown();
    const file = createReadStream(original);
    return new Response(Readable.toWeb(file) as ReadableStream, {
      headers: {
        // Somebody's file: never run or drawn on this origin, only saved.
        'Content-Type': 'application/octet-stream',
        'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(document.name)}`,
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'X-Content-Type-Options': 'nosniff',
        'Cache-Control': 'private, no-store',
      },
    });
  });

  app.post('/:id/approval', async (context) => {
    const document = await approvals.request(context.req.param('id'), context.env.person);
    return context.json({ document: shown(document) }, 201);
  });

  app.notFound(() => problem(404, 'not-found', 'There is no such address.'));
  app.onError((error) => {
    if (error instanceof ApprovalRefused)
      return problem(error.reason === 'not-found' ? 404 : 409, error.reason, error.message);
    if (error instanceof WorkerLost)
      return problem(503, 'unavailable', 'The search is busy with a large document. Try again in a moment.');
    workspace.log('A request for documents failed.', error);
    return problem(500, 'server', 'Something went wrong on our side. Try again in a moment.');
  });
  return app;
}
