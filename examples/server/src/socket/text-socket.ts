import type { EndReason, Sink } from '../stream/connection.js';

/** Close codes of the contract (B.6) and of RFC 6455, 7.4.1. */
export const closeCodes = {
  normal: 1000,
  goingAway: 1001,
  internal: 1011,
  restart: 1012,
  tryLater: 1013,
  badFrame: 4400,
  unauthenticated: 4401,
  forbidden: 4403,
  heartbeatTimeout: 4408,
  tooManyConnections: 4409,
  frameTooLarge: 4413,
} as const;

/** An open WebSocket, as far as a session needs it. */
export interface TextSocket extends Sink {
  /** `reason`: at most 123 bytes, for whoever looks; programs go by the code. */
  close(code: number, reason: string): void;
}

const endCodes: Readonly<Record<NonNullable<EndReason>, number>> = {
  auth_expired: closeCodes.unauthenticated,
  server_shutdown: closeCodes.restart,
  too_many_streams: closeCodes.tooManyConnections,
  slow_consumer: closeCodes.tryLater,
  heartbeat_timeout: closeCodes.heartbeatTimeout,
};

export const endCode = (why: EndReason): number => (why === null ? closeCodes.normal : endCodes[why]);
