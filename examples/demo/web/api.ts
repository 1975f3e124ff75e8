import type { Document, Person } from '../src/documents/document.js';

/** A document as the API tells of it: with the share of the job that is done, 0 to 1, while one runs. */
export type ShownDocument = Document & { readonly progress: number | null };

export interface OpenedDocument {
  readonly document: ShownDocument;
  readonly text: string;
  /** Whether the text goes on beyond what was sent. */
  readonly cut: boolean;
}

export interface Found {
  readonly document: ShownDocument;
  readonly excerpt: string;
}

/** What went wrong, in a sentence that may be shown. `status` 0: no answer came. */
export class ApiError extends Error {
  override readonly name: string = 'ApiError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const NO_ANSWER = 'The server does not answer. It is tried again by itself.';

async function detailOf(response: Response): Promise<string> {
  const body = (await response.json().catch(() => null)) as { detail?: unknown } | null;
  return typeof body?.detail === 'string' ? body.detail : `The server answered ${response.status}.`;
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new ApiError(0, NO_ANSWER);
  }
  if (!response.ok && response.status !== 304) throw new ApiError(response.status, await detailOf(response));
  return response;
}

const json = <T>(response: Response): Promise<T> => response.json() as Promise<T>;

/** Who is signed in (null when nobody is), and who else there is. */
export const whoAmI = async (): Promise<{ person: Person | null; others: readonly Person[] }> =>
  json(await ask('/api/me'));

export async function signIn(user: string): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await ask('/api/dev/login', { method: 'POST', headers, body: JSON.stringify({ user }) });
  // To its end: the page is loaded anew right after, which would cut it off.
  await response.arrayBuffer();
}

export async function signOut(): Promise<void> {
  await ask('/api/dev/logout', { method: 'POST' });
}

/** The list with its ETag; null when it is still as `etag` says. */
export async function listDocuments(
  etag: string | null,
): Promise<{ documents: readonly ShownDocument[]; etag: string | null } | null> {
  const response = await ask('/api/docs', { headers: etag ? { 'If-None-Match': etag } : {} });
  if (response.status === 304) return null;
  const { documents } = await json<{ documents: ShownDocument[] }>(response);
  return { documents, etag: response.headers.get('ETag') };
}

export const openDocument = async (id: string): Promise<OpenedDocument> =>
  json(await ask(`/api/docs/${encodeURIComponent(id)}`));

export const searchDocuments = async (query: string): Promise<readonly Found[]> =>
  (await json<{ found: Found[] }>(await ask(`/api/docs/search?q=${encodeURIComponent(query)}`))).found;

export async function askForApproval(id: string): Promise<void> {
  await ask(`/api/docs/${encodeURIComponent(id)}/approval`, { method: 'POST' });
}

/** Sends a file. XMLHttpRequest, because fetch does not tell how much of a body has gone out. */
export function upload(file: File, onProgress: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/docs?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () =>
      reject(new ApiError(0, 'The connection was lost while it was sent. Send it again.'));
    request.onload = () => {
      if (request.status < 400) return resolve();
      const detail = (request.response as { detail?: string } | null)?.detail;
      reject(new ApiError(request.status, detail ?? `The server answered ${request.status}.`));
    };
    request.send(file);
  });
}
