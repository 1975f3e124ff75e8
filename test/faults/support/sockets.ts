import { WebSocket } from 'ws';

/** The platform's WebSocket for one device: each is written down, and all can be killed. Node 20 has none of its own. */
export interface Sockets {
  readonly WebSocket: new (url: string, protocol: string) => WebSocket;
  open(): number;
  /** Without a word, as when the process dies. */
  kill(): void;
}

export function createSockets(onOpen: (url: string) => void): Sockets {
  const open = new Set<WebSocket>();
  return {
    WebSocket: class extends WebSocket {
      constructor(url: string, protocol: string) {
        super(url, protocol);
        onOpen(url);
        open.add(this);
        this.once('close', () => open.delete(this));
        // Said by `onerror` to who listens; where nobody does, an emitter would throw.
        this.on('error', () => {});
      }
    },
    open: () => open.size,
    kill() {
      for (const socket of open) socket.terminate();
    },
  };
}
