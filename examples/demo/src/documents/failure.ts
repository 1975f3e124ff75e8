/** Why a document could not be taken in. */
export type FailureCode =
  | 'empty'
  | 'too-large'
  | 'unsupported-type'
  | 'content-mismatch'
  | 'broken-pdf'
  | 'encrypted-pdf'
  | 'no-text'
  | 'too-slow'
  | 'worker-stopped'
  | 'file-missing';

/** The largest file that is taken, in bytes (20 MiB). */
export const MAX_BYTES = 20 * 1024 * 1024;

/** How long one document may take to read, in milliseconds. */
export const MAX_JOB_MS = 120_000;

// What happened and what to do next; the document's name stands beside it wherever it is shown.
const texts: Readonly<Record<FailureCode, string>> = {
  empty: 'The file is empty (0 bytes). Check that it was saved, then upload it again.',
  'too-large': `The file is larger than ${MAX_BYTES / 1024 / 1024} MB. Split it, or export a smaller version.`,
  'unsupported-type':
    'Only text (.txt), Markdown (.md) and PDF files can be read. Save it as one of these and upload it again.',
  'content-mismatch':
    'The content is not what the file’s ending says. It may have been renamed; upload the original file.',
  'broken-pdf': 'The PDF is damaged and cannot be opened. Export it anew from where it was made.',
  'encrypted-pdf': 'The PDF is protected by a password. Upload a copy without one.',
  'no-text': 'There is no text in it. A scan needs text recognition (OCR) before it can be indexed.',
  'too-slow': `Reading it took longer than ${MAX_JOB_MS / 1000} s, so it was stopped. Split the document.`,
  'worker-stopped': 'Reading it stopped the worker several times. Export the document anew, or split it.',
  'file-missing': 'The uploaded file is no longer in the data folder. Upload it again.',
};

/** The sentence a person reads. */
export const explain = (code: FailureCode): string => texts[code];

/** Thrown where a document's own content is at fault: it becomes the document's failure, not ours. */
export class DocumentFailure extends Error {
  override readonly name: string = 'DocumentFailure';
  readonly code: FailureCode;

  constructor(code: FailureCode, options?: ErrorOptions) {
    super(explain(code), options);
    this.code = code;
  }
}
