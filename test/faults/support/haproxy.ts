import { startProgram, type ProxyProcess } from './child.js';

export interface HaproxyOptions {
  /** Port of what is behind, on this machine. */
  readonly upstream: number;
  /** How long a stream or a tunnel may be quiet, in real ms. */
  readonly idleMs: number;
}

/**
 * haproxy with a short patience. Each connection that is over is logged as `path termination-state`; `sD` is one that the
 * server was too quiet for (haproxy configuration manual, "Session state at disconnection").
 */
export const startHaproxy = ({ upstream, idleMs }: HaproxyOptions): Promise<ProxyProcess> =>
  startProgram({
    name: 'haproxy',
    config: (port) => `
global
  log stdout format raw local0
defaults
  mode http
  log global
  log-format "%HP %ts"
  timeout connect 5s
  timeout client 1h
  timeout server ${idleMs}
  timeout tunnel ${idleMs}
frontend rows
  bind 127.0.0.1:${port}
  default_backend behind
backend behind
  server only 127.0.0.1:${upstream}
`,
    args: (file) => ['-db', '-f', file],
  });
