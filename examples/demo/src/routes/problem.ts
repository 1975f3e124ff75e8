import type { FailureCode } from '../documents/failure.js';
import type { Document } from '../documents/document.js';

/** An error answer by RFC 9457, with a `code` as in the contract. */
export function problem(status: number, code: string, detail: string, more: object = {}): Response {
  return Response.json(
    { type: 'about:blank', title: titles[status] ?? 'Error', status, code, detail, ...more },
    { status, headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } },
  );
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported type',
  422: 'Cannot be processed',
  500: 'Server error',
  503: 'Unavailable',
};

const statusOf: Partial<Record<FailureCode, number>> = { 'too-large': 413, 'unsupported-type': 415 };

/** An upload that was refused at once; the document that records it comes along. */
export function refusedUpload(document: Document): Response {
  const code = document.failure?.code ?? 'empty';
  return problem(statusOf[code] ?? 422, code, document.failure?.message ?? '', { document });
}
