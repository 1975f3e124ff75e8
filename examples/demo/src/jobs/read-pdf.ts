import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DocumentFailure } from '../documents/failure.js';
import { looksLikePdf } from './read-text.js';

/** Text kept of one document, in characters: what nobody will scroll through need not fill the memory. */
const MOST_TEXT = 4_000_000;

/** Opens it without fonts, scripts or anything from outside: only the text is wanted. */
async function open(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: bytes,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWorkerFetch: false,
      stopAtErrors: true,
      verbosity: VerbosityLevel.ERRORS,
    }).promise;
  } catch (cause) {
    const encrypted = cause instanceof Error && cause.name === 'PasswordException';
    throw new DocumentFailure(encrypted ? 'encrypted-pdf' : 'broken-pdf', { cause });
  }
}

async function textOfPage(pdf: PDFDocumentProxy, number: number): Promise<string> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
}

/**
 * The text of a PDF, pages parted by a blank line.
 * @param onProgress told the share that is done (0 to 1) after each page
 * @throws {DocumentFailure} `content-mismatch`, `broken-pdf`, `encrypted-pdf`
 */
export async function readPdf(
  bytes: Uint8Array,
  onProgress: (share: number) => void,
): Promise<{ text: string; pages: number }> {
  if (!looksLikePdf(bytes)) throw new DocumentFailure('content-mismatch');
  const pdf = await open(bytes);
  try {
    const pages: string[] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages && length < MOST_TEXT; number += 1) {
      const text = await textOfPage(pdf, number);
      pages.push(text.trim());
      length += text.length;
      onProgress(number / pdf.numPages);
    }
    return { text: pages.join('\n\n'), pages: pdf.numPages };
  } catch (cause) {
    throw new DocumentFailure('broken-pdf', { cause });
  } finally {
    await pdf.destroy();
  }
}
