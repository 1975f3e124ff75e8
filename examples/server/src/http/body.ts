import { limits } from '../inbox/limits.js';
import { invalidBody, invalidRequest, Problem } from './problem.js';

const tooLarge = (max: number): Problem =>
  new Problem(413, 'payload-too-large', `The body is over ${max} bytes. Send less at once.`);

/** The sender has gone: nobody reads the answer, and nothing is wrong here that would have to be logged. */
function brokenOff(): never {
  throw invalidRequest('The body broke off. Send it again.');
}

async function readBytes(request: Request, max: number): Promise<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > max) throw tooLarge(max);
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read().catch(brokenOff)) ?? { done: true, value: undefined };
    if (done || !value) break;
    length += value.byteLength;
    if (length > max) {
      void reader?.cancel();
      throw tooLarge(max);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  return bytes;
}

/** The body as text. Refuses with 413 beyond `maxBytes`, 400 for what is not UTF-8. */
export async function readText(request: Request, maxBytes: number = limits.bodyBytes): Promise<string> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalidRequest('The body is not UTF-8.');
  }
}

export function mediaType(request: Request): string {
  return (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}

/** 415 unless the body is of one of these types. */
export function expectType(request: Request, ...types: string[]): void {
  const type = mediaType(request);
  if (types.includes(type)) return;
  const sent = type === '' ? 'has no Content-Type' : `is ${type}`;
  throw new Problem(415, 'unsupported-media-type', `The body ${sent}. Send it as ${types.join(' or ')}.`);
}

/** What JSON allows and a database does not store: half a surrogate pair, NUL; and nesting without bound. */
function checkText(value: unknown, pointer: string, depth: number): void {
  if (typeof value === 'string') {
    if (/\p{Surrogate}|\0/u.test(value))
      throw invalidBody(pointer, 'has NUL or half of a surrogate pair in it');
  } else if (typeof value === 'object' && value !== null) {
    if (depth === 32) throw invalidBody(pointer, 'is nested more than 32 levels deep');
    for (const [key, child] of Object.entries(value)) {
      checkText(key, pointer, depth + 1);
      checkText(child, `${pointer}/${key.replace(/~/g, '~0').replace(/\//g, '~1')}`, depth + 1);
    }
  }
}

/** The value that the text stands for. Refuses with 400 for what is no JSON, 422 for text that cannot be stored. */
export function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw invalidRequest(
      `The body is not JSON: ${error instanceof Error ? error.message : 'it does not parse'}.`,
    );
  }
  checkText(value, '', 0);
  return value;
}
