/** Every code that a {@link NotifError} can carry; each has its paragraph in docs/guide/errors.md. */
export type NotifErrorCode =
  | 'bad-option'
  | 'secret-in-browser'
  | 'no-client'
  | 'not-loaded'
  | 'network'
  | 'timeout'
  | 'redirected'
  | 'unauthorized'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'cursor-expired'
  | 'rate-limited'
  | 'rejected'
  | 'server'
  | 'bad-response'
  | 'bad-frame'
  | 'bad-item'
  | 'unsafe-url'
  | 'stream'
  | 'stopped'
  | 'protocol'
  | 'storage'
  | 'dropped'
  | 'load';

export interface NotifErrorInit {
  /** HTTP status, where an answer caused it. */
  status?: number;
  /** How long the server asks to wait, in milliseconds (RFC 9110, Retry-After). */
  retryAfterMs?: number;
  cause?: unknown;
}

let explain: ((code: NotifErrorCode) => string) | undefined;

/** Installs the long texts; done by the `development` build of the front door alone. */
export function explainWith(texts: (code: NotifErrorCode) => string): void {
  explain = texts;
}

/** What every part of Belfry throws, rejects with or reports. The message ends with where to read on. */
export class NotifError extends Error {
  override readonly name: string = 'NotifError';
  readonly code: NotifErrorCode;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(code: NotifErrorCode, what: string, { status, retryAfterMs, cause }: NotifErrorInit = {}) {
    // In production the code and the address have to do; the long text is at that address too.
    const said = explain ? `${what} ${explain(code)}` : `${code}: ${what}`;
    super(`${said} (docs/guide/errors.md#${code})`, { cause });
    this.code = code;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }
}

/** The error itself when it is one of ours, else one of ours around it. */
export function asNotifError(error: unknown, code: NotifErrorCode): NotifError {
  return error instanceof NotifError
    ? error
    : new NotifError(code, error instanceof Error ? error.message : String(error), { cause: error });
}

/** As much of an error as may be written down anywhere. */
export const failure = (
  error: NotifError | null,
): { readonly code: NotifErrorCode | null; readonly status: number | null } => ({
  code: error?.code ?? null,
  status: error?.status ?? null,
});
