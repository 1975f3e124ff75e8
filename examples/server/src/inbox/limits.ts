/** Bounds of the contract that JSON Schema cannot state, and of this server. */
export const limits = {
  /** Items in one answer. */
  pageMax: 100,
  pageDefault: 25,
  /** Ids in one bulk request. */
  bulkMax: 100,
  /** Recipients of one creation; more belong to level `broadcast`. */
  recipientsMax: 100,
  batchMax: 1000,
  titleMax: 500,
  bodyMax: 4000,
  /** `data`, serialised as UTF-8. */
  dataBytes: 8192,
  dataDepth: 5,
  /** Counts are exact up to here. */
  countCap: 1000,
  /** Changes replayed into a stream; beyond it a list is cheaper. */
  replayMax: 500,
  /** Any body but a batch. */
  bodyBytes: 65_536,
  batchBytes: 1_048_576,
  /** How long a bulk operation can be undone, in ms. */
  undoMs: 60_000,
  /** How long answers to an Idempotency-Key are kept, in ms. */
  userKeyMs: 48 * 3_600_000,
  producerKeyMs: 24 * 3_600_000,
  /** One frame of a WebSocket. */
  socketFrameBytes: 65_536,
  /** How long a WebSocket waits for `auth`, and for `resume`, in ms. */
  socketWaitMs: 5000,
  /** Bytes waiting for one stream before it is given up. */
  streamBacklog: 1_048_576,
} as const;
