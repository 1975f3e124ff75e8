import { join } from 'node:path';
import { Approvals } from './documents/approvals.js';
import type { Person } from './documents/document.js';
import { DocumentStore } from './documents/document-store.js';
import { Intake } from './documents/intake.js';
import { JobQueue } from './jobs/job-queue.js';
import { Notices, type Send } from './notices/notices.js';

export type Log = (sentence: string, error?: unknown) => void;

export interface WorkspaceParts {
  /** The server's data folder; the workspace keeps to a folder of its own in it. */
  readonly dataDir: string;
  readonly send: Send;
  readonly approverFor: (person: Person) => Person;
  readonly log: Log;
}

/** The document workspace without a server around it. */
export interface Workspace {
  readonly store: DocumentStore;
  readonly jobs: JobQueue;
  readonly intake: Intake;
  readonly approvals: Approvals;
  readonly log: Log;
  /** Takes up what an earlier run left undone. */
  resume(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the workspace of a data folder. It works nothing and notifies nobody before `resume()`. */
export async function openWorkspace(parts: WorkspaceParts): Promise<Workspace> {
  const { dataDir, send, approverFor, log } = parts;
  const store = new DocumentStore(join(dataDir, 'documents'));
  await store.load((id, error) => log(`The record of document ${id} cannot be read; it is left out.`, error));
  const notices = new Notices({ store, send, log });
  const jobs = new JobQueue({ store, notices, log });
  return {
    store,
    jobs,
    intake: new Intake({ store, notices }),
    approvals: new Approvals({ store, notices, approverFor }),
    log,
    async resume() {
      await notices.catchUp();
      jobs.wake();
    },
    close: () => jobs.close(),
  };
}
