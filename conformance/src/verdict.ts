import type { Exchange, SentRequest } from './exchange.js';

/** The backend does not do what a check asks for. */
export class Broken extends Error {
  override readonly name = 'Broken';
  /** The answer that shows it, where one does. */
  readonly exchange: Exchange | null;

  constructor(message: string, exchange: Exchange | null = null) {
    super(message);
    this.exchange = exchange;
  }
}

/** The check asks for something that this backend does not claim. */
export class NotApplicable extends Error {
  override readonly name = 'NotApplicable';
}

/** The run is over before its checks are: a limit of the kit is reached. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** No answer came: nobody listens, the connection broke, or it took too long. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  readonly request: SentRequest;

  constructor(request: SentRequest, cause: unknown) {
    super(`${request.method} ${request.url} got no answer: ${reason(cause)}.`, { cause });
    this.request = request;
  }
}

/** fetch hides the system's reason in `cause`. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof Error) return ('code' in cause ? String(cause.code) : cause.message) || error.message;
  return error.name === 'TimeoutError' ? 'it took too long' : error.message;
}
