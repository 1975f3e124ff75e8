import { WebSocket } from 'ws';

/** How long the closing handshake may take, in real ms. */
const CLOSING_MS = 500;

/** The platform's WebSocket for one device: each is written down, and all can be killed. Node 20 has none of its own. */
export interface Sockets {
  readonly WebSocket: new (url: string, protocol: string) => WebSocket;
  /** How many are open or opening. */
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

      override close(code?: number, reason?: string): void {
        super.close(code, reason);
        // As browsers do where the other side does not close in its turn.
        setTimeout(() => this.terminate(), CLOSING_MS).unref();
      }
    },
    open: () => [...open].filter(({ readyState }) => readyState < WebSocket.CLOSING).length,
    kill() {
      for (const socket of open) socket.terminate();
    },
  };
}
