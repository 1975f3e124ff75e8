import { systemClock } from '../../../src/model/clock.js';
import { asNotifError } from '../../../src/model/errors.js';
import type { Transport, TransportLink } from '../../../src/transport/transport.js';
import type { Auth } from '../../../src/wire/auth.js';
import { decodeFrame } from '../../../src/wire/decode.js';
import { createHttp } from '../../../src/wire/request.js';
import { contractBackend } from '../../../src/wire/routes.js';

export interface Opened {
  /** In order: `open`, the kind of each change (with the reason of a `bye`), the code of what was reported. */
  readonly told: string[];
  /** How it ended: `ended`, or the error. */
  readonly done: Promise<unknown>;
  readonly signal: AbortSignal;
  /** Signs of life. */
  alive(): number;
  stop(): void;
}

export interface OpenOptions {
  auth?: Auth;
  cursor?: string;
  credentials?: RequestCredentials;
}

/** Runs a transport against the contract at `url`, as a link would, and keeps what it tells. */
export function openTransport(
  transport: Transport,
  url: string,
  { auth, cursor, credentials = 'same-origin' }: OpenOptions = {},
): Opened {
  const stop = new AbortController();
  const { signal } = stop;
  const told: string[] = [];
  let alive = 0;
  const http = createHttp({
    ...{ url, fetch, credentials, headers: {}, clock: systemClock, timeoutMs: 5000 },
    ...(auth && { auth }),
  });
  const report: TransportLink['report'] = (error) => void told.push(error.code);
  const onChange: TransportLink['onChange'] = (change) => {
    if (signal.aborted) return;
    told.push(change.kind === 'bye' ? `bye ${change.reason}` : change.kind);
    // As the session does: it has heard enough.
    if (change.kind === 'bye') stop.abort();
  };
  const done = transport
    .open({
      ...{ backend: contractBackend(http, report), clock: systemClock, signal, report, onChange },
      random: () => 0.5,
      cursor: () => cursor ?? null,
      hidden: () => false,
      onOpen: () => void told.push('open'),
      onFrame(frame) {
        try {
          onChange(decodeFrame(frame, report));
        } catch (error) {
          report(asNotifError(error, 'bad-frame'));
        }
      },
      onAlive: () => void alive++,
      onRetry: () => {},
      onWake: () => () => {},
    })
    .then(
      () => 'ended',
      (error: unknown) => error,
    );
  return { told, done, signal, alive: () => alive, stop: () => stop.abort() };
}
