import { tell } from './model/tell.js';
import type { NotifError } from './model/errors.js';

/** Where what went wrong goes that no caller waits for. */
export interface Reporter {
  report(error: NotifError): void;
  listen(listener: (error: NotifError) => void): () => void;
}

export function createReporter(): Reporter {
  const listeners = new Set<(error: NotifError) => void>();
  const said = new Set<string>();
  return {
    report(error) {
      tell(listeners, () => error);
      // Nobody listens: once per kind, so that a broken backend is found, and does not flood the console.
      if (!listeners.size && !said.has(error.code)) console.warn(error);
      said.add(error.code);
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
