/**
 * The link is the owner of the open transport. `probing`: the connection failed, and an HTTP question is to tell a bad
 * transport from a bad network.
 */
export type LinkStatus =
  | 'idle'
  | 'connecting'
  | 'confirming'
  | 'probing'
  | 'live'
  | 'backoff'
  | 'offline'
  | 'suspended'
  | 'blocked'
  | 'closed';

/** Why a connection failed. */
export type FailCause =
  /** The network, or nobody can tell: the same transport again. */
  | 'network'
  /** It never opened, and nobody can tell why. */
  | 'unopened'
  /** It opened, and what came is not its first word. */
  | 'mute'
  /** It was live, and its heartbeat stayed away. */
  | 'silent'
  /** This transport does not work here now: the next one. */
  | 'transport'
  /** The server has no such transport. */
  | 'lacking'
  /** The stream had its `hello` and ended in good order. */
  | 'ended'
  | 'unauthorized'
  /** For good: forbidden, gone, another major version, 204. */
  | 'terminal';
