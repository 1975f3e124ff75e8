import {
  createEventStreamParser,
  readEventStream,
  type StreamEvent,
} from '../../../src/wire/event-stream.js';
import type { WireCounts, WireDelivery, WireNotification } from '../../../src/wire/contract.generated.js';
import { frameConforms } from './contract.js';

export interface ReceivedFrame {
  readonly event: string;
  readonly id: string;
  /** As any frame may have it; the schema was checked. */
  readonly data: {
    readonly rev: number;
    readonly prev: number;
    readonly notification: WireNotification;
    readonly counts: WireCounts;
    readonly delivery?: WireDelivery;
    readonly etag: string;
    readonly id: string;
    readonly reason: string;
    readonly resumed: boolean;
    readonly sync: string;
    readonly op: string;
    readonly ids: string[] | null;
    readonly up_to: string | null;
    readonly affected: number;
    readonly subject: string;
    readonly heartbeat_s: number;
    readonly reconnect_after_ms: number;
  };
}

/** A stream that is being read; each frame is checked against its schema. */
export interface Frames {
  readonly response: Response;
  /** All that came so far, pings left out. */
  readonly all: readonly ReceivedFrame[];
  /** Comments and blanks before the first event, in characters. */
  readonly padding: () => number;
  /** The next frame, pings left out. Rejects after `ms`, or once the stream has ended. */
  next(ms?: number): Promise<ReceivedFrame>;
  take(n: number): Promise<ReceivedFrame[]>;
  /** Resolves when the server ends the stream. */
  readonly ended: Promise<void>;
  readonly pings: () => number;
  close(): void;
}

export async function openFrames(open: (signal: AbortSignal) => Promise<Response>): Promise<Frames> {
  const abort = new AbortController();
  const response = await open(abort.signal);
  if (response.status !== 200 || !response.body)
    throw new Error(`${response.status}: ${await response.text()}`);
  const all: ReceivedFrame[] = [];
  let taken = 0;
  let pings = 0;
  let padding = 0;
  let wake = (): void => undefined;
  let over = false;
  const onEvent = ({ event, data, id }: StreamEvent): void => {
    const frame = { event, id, data: JSON.parse(data) as ReceivedFrame['data'] };
    frameConforms(event, frame.data);
    if (event === 'ping') pings++;
    else all.push(frame);
    wake();
  };
  const parser = createEventStreamParser({ onEvent, onComment: (text) => (padding += text.length) });
  const ended = readEventStream(response.body, parser)
    .catch((error: unknown) => {
      if (!abort.signal.aborted) throw error;
    })
    .finally(() => {
      over = true;
      wake();
    });
  ended.catch(() => undefined);
  const next = async (ms = 5000): Promise<ReceivedFrame> => {
    const deadline = Date.now() + ms;
    for (;;) {
      const frame = all[taken];
      if (frame) {
        taken++;
        return frame;
      }
      if (over) throw new Error('The stream has ended.');
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`No frame in ${ms} ms.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  return {
    response,
    all,
    padding: () => padding,
    next,
    async take(n) {
      const frames: ReceivedFrame[] = [];
      while (frames.length < n) frames.push(await next());
      return frames;
    },
    ended,
    pings: () => pings,
    close: () => abort.abort(),
  };
}
