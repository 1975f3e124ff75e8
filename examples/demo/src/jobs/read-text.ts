import { DocumentFailure } from '../documents/failure.js';

const PDF_MARK = '%PDF-';

/** A PDF may have up to a kilobyte of anything before its mark (ISO 32000-1, implementation note 13). */
export const looksLikePdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).includes(PDF_MARK);

/** The encoding that a byte order mark names; UTF-8 without one. */
function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * The text of a plain file in UTF-8, or UTF-16 with a byte order mark.
 * @throws {DocumentFailure} `content-mismatch` when the bytes are no text: a renamed picture or program
 */
export function readText(bytes: Uint8Array): string {
  if (looksLikePdf(bytes)) throw new DocumentFailure('content-mismatch');
  let text: string;
  try {
    text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new DocumentFailure('content-mismatch', { cause });
  }
  if (text.includes('\0')) throw new DocumentFailure('content-mismatch');
  return text.replace(/\r\n?/g, '\n');
}
