export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A request and its answer. */
export interface Exchange {
  readonly request: SentRequest;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** From sending to the last byte. */
  readonly ms: number;
}

/** The body as JSON; undefined for what is none. */
export function json(exchange: Exchange): unknown {
  try {
    return JSON.parse(exchange.text);
  } catch {
    return undefined;
  }
}

/** Characters of a body that are shown; a page of 100 items would bury its message. */
const SHOWN = 1500;

function shown(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN)} … (${text.length} characters)`;
}

export function requestText({ method, url, headers, body }: SentRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`${method} ${url}`, ...lines, ...(body === null ? [] : ['', shown(body)])].join('\n');
}

export function answerText({ status, headers, text }: Exchange): string {
  const lines = [...headers].map(
    ([name, value]) => `${name}: ${name === 'set-cookie' ? value.replace(/=[^;]*/, '=…') : value}`,
  );
  return [`HTTP ${status}`, ...lines, ...(text === '' ? [] : ['', shown(text)])].join('\n');
}

/** Takes the run's credentials out of a text, also where a backend echoes one, and what would steer a terminal. */
export function redactor(tokens: readonly string[]): (text: string) => string {
  const secrets = tokens.filter(Boolean).sort((a, b) => b.length - a.length);
  return (text) =>
    secrets
      .reduce((clean, secret) => clean.replaceAll(secret, '…'), text)
      .replace(/[^\P{Cc}\n\t]/gu, '\ufffd');
}
