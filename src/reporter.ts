import type { Note } from './model/debug.js';
import { failure, type NotifError } from './model/errors.js';
import { signal } from './model/signal.js';

/** Where what went wrong goes that no caller waits for. */
export interface Reporter {
  report(error: NotifError): void;
  listen(listener: (error: NotifError) => void): () => void;
}

export function createReporter(note: Note): Reporter {
  const { listen, send, isHeard } = signal<NotifError>();
  const said = new Set<string>();
  return {
    report(error) {
      note({ area: 'error', event: 'reported', ...failure(error) });
      send(error);
      // Nobody listens: once per kind, so that a broken backend is found, and does not flood the console.
      if (!isHeard() && !said.has(error.code)) console.warn(error);
      said.add(error.code);
    },
    listen,
  };
}
