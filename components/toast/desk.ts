import type { Arrival, Client } from '../../src/index.js';
import type { ToastBundle, ToastEvent, ToastView } from '../../src/toasts.js';
import type { LocalizeController } from '../internal/localize-controller.js';
import type { ToastFeeder } from './feeder.js';

/** An element and the client that it shows the arrivals of. Elements that share a client have one `source`. */
export interface Feed {
  readonly source: string;
  readonly element: ToastFeeder;
  readonly client: Client;
}

/** Brings together who feeds the toasts, the governor that decides, its clock, and what is said. */
export interface Desk {
  /** What is on screen. */
  readonly shown: ToastView;
  /** The first is the one whose wishes about place, time and language count. */
  readonly feeds: readonly Feed[];
  /** The action that waits for its answer, by the id of its toast; the toast stays so long. */
  readonly busy: Map<number, string>;
  readonly l10n: LocalizeController;
  /** Who answers for what came from a source; undefined once all its elements are gone. */
  readonly origin: (source: string | undefined) => Feed | undefined;
  /** Whether what is done with it has to wait for the network. */
  readonly isOffline: (bundle: ToastBundle) => boolean;
  tell(event: ToastEvent): void;
  /** Stops all timers for a cause, until it ends. */
  pause(cause: 'hover' | 'press' | 'away' | 'panel', on: boolean): void;
  draw(): void;
  /** Shows what comes from `client`, in the name of `element`. Returns the way to stop. */
  join(element: ToastFeeder, client: Client, early: readonly Arrival[]): () => void;
}
