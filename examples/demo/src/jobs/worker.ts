import { readFile } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import writeFileAtomic from 'write-file-atomic';
import { DocumentFailure } from '../documents/failure.js';
import type { Order, Report, Source, WorkerData } from './messages.js';
import { readPdf } from './read-pdf.js';
import { readText } from './read-text.js';
import { SearchIndex } from './search-index.js';
import { summarize } from './summarize.js';
import { wordsOf } from './words.js';

// One thread reads, indexes and searches, so that the thread which answers people and streams never waits for a PDF.
const port = parentPort;
if (!port) throw new Error('This file is a worker; jobs/worker-thread.ts starts it.');

const index = new SearchIndex();
/** At most one report of progress in this time, in milliseconds. */
const QUIET_MS = 100;

async function read(source: Source, onProgress: (share: number) => void) {
  let bytes: Buffer;
  try {
    bytes = await readFile(source.original);
  } catch (cause) {
    throw new DocumentFailure('file-missing', { cause });
  }
  // pdf.js takes no Buffer; a copy also leaves the small-file pool of Node alone.
  if (source.kind === 'pdf') return readPdf(new Uint8Array(bytes), onProgress);
  return { text: readText(bytes), pages: null };
}

async function indexDocument({ ticket, source }: Order & { do: 'index' }): Promise<Report> {
  let told = 0;
  const { text, pages } = await read(source, (progress) => {
    if (Date.now() - told < QUIET_MS) return;
    told = Date.now();
    port?.postMessage({ ticket, progress } satisfies Report);
  });
  let words = 0;
  for (const word of wordsOf(text)) words += word ? 1 : 0;
  if (words === 0) throw new DocumentFailure('no-text');
  await writeFileAtomic(source.text, text);
  index.add(source, text);
  return { ticket, indexed: { words, pages } };
}

async function carryOut(order: Order): Promise<Report> {
  const { ticket } = order;
  try {
    if (order.do === 'index') return await indexDocument(order);
    if (order.do === 'search') return { ticket, hits: await index.search(order.query) };
    return { ticket, summary: summarize(await readFile(order.source.text, 'utf8')) };
  } catch (error) {
    if (error instanceof DocumentFailure) return { ticket, failure: error.code };
    return { ticket, crash: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

for (const source of (workerData as WorkerData).indexed) {
  // A text that has gone missing costs this document its place in the search, not the start.
  const text = await readFile(source.text, 'utf8').catch(() => '');
  index.add(source, text);
}

port.on('message', async (order: Order) => port.postMessage(await carryOut(order)));
