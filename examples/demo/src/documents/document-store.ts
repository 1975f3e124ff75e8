import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Document } from './document.js';

/** Where a document's files lie. */
export interface DocumentFiles {
  readonly folder: string;
  readonly original: string;
  readonly text: string;
}

/**
 * Documents in a folder, one sub-folder each: `document.json`, `original`, `text.txt`. A record is written to a
 * new file, flushed and renamed, so that a process killed at any moment leaves the old record or the new one.
 */
export class DocumentStore {
  readonly #folder: string;
  readonly #documents = new Map<string, Document>();
  #version = Date.now();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads what is there. An unreadable record is reported and left alone; it never stops the start. */
  async load(onUnreadable: (id: string, error: unknown) => void): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    for (const entry of await readdir(this.#folder, { withFileTypes: true })) {
      if (!entry.isDirectory()) continue;
      try {
        const text = await readFile(join(this.#folder, entry.name, 'document.json'), 'utf8');
        this.#documents.set(entry.name, JSON.parse(text) as Document);
      } catch (error) {
        // An upload that was cut off has a folder and no record: nobody was told of it, so it can go.
        if ((error as NodeJS.ErrnoException).code === 'ENOENT')
          await rm(join(this.#folder, entry.name), { recursive: true, force: true });
        else onUnreadable(entry.name, error);
      }
    }
  }

  /** Rises with each change; the list's ETag. */
  get version(): number {
    return this.#version;
  }

  /** Newest first. */
  all(): Document[] {
    return [...this.#documents.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  }

  get(id: string): Document | undefined {
    return this.#documents.get(id);
  }

  filesOf(id: string): DocumentFiles {
    const folder = join(this.#folder, id);
    return { folder, original: join(folder, 'original'), text: join(folder, 'text.txt') };
  }

  /** Makes the folder of a document that is about to arrive. */
  async reserve(id: string): Promise<DocumentFiles> {
    const files = this.filesOf(id);
    await mkdir(files.folder, { recursive: true });
    return files;
  }

  /** Forgets a folder whose upload came to nothing. */
  async release(id: string): Promise<void> {
    await rm(this.filesOf(id).folder, { recursive: true, force: true });
  }

  async add(document: Document): Promise<Document> {
    await this.reserve(document.id);
    return this.#write(document);
  }

  /**
   * Changes one document. Resolves once the change is on disk.
   * @throws {Error} when there is no such document
   */
  async update(id: string, patch: Partial<Omit<Document, 'id'>>): Promise<Document> {
    const before = this.#documents.get(id);
    if (!before) throw new Error(`There is no document "${id}" to change.`);
    return this.#write({ ...before, ...patch, updatedAt: new Date().toISOString() });
  }

  async #write(document: Document): Promise<Document> {
    // Set before it is written, so that two changes in one moment build on each other; writes of one file queue up.
    this.#documents.set(document.id, document);
    this.touch();
    await writeFileAtomic(
      join(this.filesOf(document.id).folder, 'document.json'),
      `${JSON.stringify(document, null, 2)}\n`,
    );
    return document;
  }

  /** Tells pages that something about a document changed that is not kept, such as a job's progress. */
  touch(): void {
    this.#version += 1;
  }
}
