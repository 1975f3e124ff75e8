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

/** What happens to the link from outside, and says all by its name. */
export type LinkSignal =
  | 'start'
  | 'stop'
  | 'suspend'
  | 'resume'
  | 'online'
  | 'offline'
  | 'visible'
  | 'hidden'
  /** The device slept. */
  | 'woke'
  /** The person did something. */
  | 'user'
  /** Open the same transport anew beside the one in use: its sign-in ends, or it may be dead. */
  | 'renew'
  | 'tick';

/** All that may happen to it: also by a connection, or by another configuration. */
export type LinkEventName = LinkSignal | 'transports' | 'opened' | 'hello' | 'beat' | 'probed' | 'failed';
