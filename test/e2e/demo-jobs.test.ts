import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Document, Person } from '../../examples/demo/src/documents/document.js';
import type { Notice } from '../../examples/demo/src/notices/compose.js';
import { openWorkspace, type Workspace } from '../../examples/demo/src/workspace.js';
import { brokenPdf, longPdf, pdfFile, picture, textFile, type SampleFile } from './support/files.js';

const ana: Person = { id: 'ana', name: 'Ana Ruiz' };
const ben: Person = { id: 'ben', name: 'Ben Osei' };

let dataDir: string;
let workspace: Workspace;
let sent: Notice[];
let logged: string[];
let send: (notice: Notice) => Promise<void>;

const open = () =>
  openWorkspace({
    dataDir,
    send: (notice) => send(notice),
    approverFor: (person) => (person.id === 'ana' ? ben : ana),
    log: (line, error) => logged.push(`${line} ${error instanceof Error ? error.message : String(error)}`),
  });

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'belfry-demo-'));
  sent = [];
  logged = [];
  send = (notice) => Promise.resolve(void sent.push(notice));
  workspace = await open();
});

afterEach(async () => {
  await workspace.close();
  await rm(dataDir, { recursive: true, force: true });
});

function upload({ name, bytes }: SampleFile): Promise<Document> {
  const request = new Request('http://localhost/api/docs', { method: 'POST', body: new Uint8Array(bytes) });
  return workspace.intake.take(request, name, ana);
}

/** Waits until the worker is done with a document. */
async function settled(id: string): Promise<Document> {
  workspace.jobs.wake();
  return await expect
    .poll(() => workspace.store.get(id), { timeout: 30_000 })
    .toSatisfy((document: Document) => document.status === 'failed' || document.summary !== null)
    .then(() => workspace.store.get(id) as Document);
}

const typesSent = () => sent.map(({ notification }) => notification.type);

describe('a document that can be read', () => {
  test('is indexed, found by its words, summarised in its own sentences, and told of', async () => {
    const text = 'The lighthouse keeper writes a log. Each night the keeper notes the ships. It rained.';
    const { id } = await upload(textFile('log.txt', text));
    const document = await settled(id);
    expect(document).toMatchObject({ status: 'indexed', words: 15, pages: null, failure: null });
    expect(document.summary?.keywords).toContain('keeper');
    for (const sentence of document.summary?.sentences ?? []) expect(text).toContain(sentence);
    await expect.poll(typesSent).toEqual(['document.indexed', 'summary.ready']);
    const [hit] = await workspace.jobs.search('lighth');
    expect(hit).toMatchObject({ id });
    expect(hit?.excerpt).toContain('lighthouse');
    expect(await workspace.jobs.search('submarine')).toEqual([]);
  });

  test('has the pages and the words of a PDF', async () => {
    const { id } = await upload(await pdfFile('report.pdf', ['Alpha beta gamma.', 'Delta epsilon.']));
    expect(await settled(id)).toMatchObject({ status: 'indexed', pages: 2, words: 5 });
    expect((await workspace.jobs.search('epsilon')).map((hit) => hit.id)).toEqual([id]);
  });

  test('may be written in UTF-16 with a byte order mark', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Привет, мир', 'utf16le')]);
    const { id } = await upload({ name: 'note.txt', bytes });
    expect(await settled(id)).toMatchObject({ status: 'indexed', words: 2 });
  });
});

describe('a document that cannot be read', () => {
  const cases: [string, () => SampleFile | Promise<SampleFile>, string][] = [
    ['an empty file', () => textFile('empty.txt', ''), 'empty'],
    [
      'a file over 20 MB',
      () => ({ name: 'big.txt', bytes: Buffer.alloc(21 * 1024 * 1024, 'a') }),
      'too-large',
    ],
    ['an unsupported type', () => picture('photo.png'), 'unsupported-type'],
    ['a picture renamed to .txt', () => picture('notes.txt'), 'content-mismatch'],
    ['a picture renamed to .pdf', () => picture('scan.pdf'), 'content-mismatch'],
    ['a broken PDF', () => brokenPdf('cut.pdf'), 'broken-pdf'],
    ['a PDF without text', () => pdfFile('blank.pdf', ['']), 'no-text'],
  ];
  test.each(cases)('%s fails with its reason and one notification', async (_what, make, code) => {
    const { id } = await upload(await make());
    const document = await settled(id);
    expect(document).toMatchObject({ status: 'failed', failure: { code } });
    await expect.poll(typesSent).toEqual(['document.failed']);
    expect(sent[0]).toMatchObject({
      to: 'ana',
      dedupKey: `job:${id}:document.failed`,
      notification: {
        priority: 'high',
        body: document.failure?.message,
        action: { url: `/documents/${id}` },
      },
    });
  });

  test('does not keep the next one waiting', async () => {
    await upload(await brokenPdf('cut.pdf'));
    const { id } = await upload(textFile('fine.txt', 'All is well.'));
    expect(await settled(id)).toMatchObject({ status: 'indexed' });
  });
});

test('a job that cannot notify still finishes, the failure is logged, and the next start sends it', async () => {
  send = () => Promise.reject(new Error('the bell is out of order'));
  const { id } = await upload(textFile('log.txt', 'The keeper writes.'));
  expect(await settled(id)).toMatchObject({ status: 'indexed', due: ['document.indexed', 'summary.ready'] });
  expect(logged.filter((line) => line.includes('the bell is out of order'))).not.toEqual([]);
  await workspace.close();

  send = (notice) => Promise.resolve(void sent.push(notice));
  workspace = await open();
  await workspace.resume();
  expect(typesSent()).toEqual(['document.indexed', 'summary.ready']);
  expect(workspace.store.get(id)?.due).toEqual([]);
});

test('a job that was cut off is taken up at the next start', async () => {
  const { id } = await upload(await longPdf('long.pdf', 400));
  workspace.jobs.wake();
  await expect.poll(() => workspace.store.get(id)?.status, { interval: 5 }).toBe('extracting');
  await workspace.close();
  expect(sent).toEqual([]);

  workspace = await open();
  expect(workspace.store.get(id)?.status).toBe('extracting');
  await workspace.resume();
  expect(await settled(id)).toMatchObject({ status: 'indexed', pages: 400 });
  await expect.poll(typesSent).toEqual(['document.indexed', 'summary.ready']);
});

describe('approval', () => {
  /** What was told of approvals; a document's own news may come in between. */
  const approvals = () => sent.filter(({ notification }) => notification.type.startsWith('approval.'));

  test('is asked of the other person, decided once, and the outcome told to who asked', async () => {
    const { id } = await upload(textFile('plan.txt', 'We build a pier.'));
    await settled(id);
    sent = [];
    const { approval } = await workspace.approvals.request(id, ana);
    expect(approvals()[0]).toMatchObject({
      to: 'ben',
      notification: { priority: 'high', type: 'approval.requested' },
    });
    await expect(workspace.approvals.request(id, ana)).rejects.toMatchObject({ reason: 'already-requested' });
    await expect(workspace.approvals.decide(approval?.id ?? '', ana, 'approved')).rejects.toMatchObject({
      reason: 'not-asked',
    });
    await workspace.approvals.decide(approval?.id ?? '', ben, 'approved');
    expect(approvals()[1]).toMatchObject({ to: 'ana', notification: { type: 'approval.approved' } });
    await expect(workspace.approvals.decide(approval?.id ?? '', ben, 'rejected')).rejects.toMatchObject({
      reason: 'already-decided',
    });
    expect(workspace.store.get(id)?.approval?.state).toBe('approved');
  });

  test('may be asked for again after a rejection, with a notification of its own', async () => {
    const { id } = await upload(textFile('plan.txt', 'We build a pier.'));
    await settled(id);
    const first = await workspace.approvals.request(id, ana);
    await workspace.approvals.decide(first.approval?.id ?? '', ben, 'rejected');
    sent = [];
    await workspace.approvals.request(id, ana);
    expect(approvals()[0]?.dedupKey).not.toBe(`approval:${first.approval?.id}:approval.requested`);
  });

  test('is refused for a document that is not indexed', async () => {
    const { id } = await upload(picture('scan.pdf'));
    await expect(workspace.approvals.request(id, ana)).rejects.toMatchObject({ reason: 'not-indexed' });
  });
});

test('names from outside carry no path, no control characters and stay readable', async () => {
  const { name } = await upload(textFile('../../etc/\u202epasswd\u0000.txt', 'x'));
  expect(name).toBe('passwd.txt');
});
