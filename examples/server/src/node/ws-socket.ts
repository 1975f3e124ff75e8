import type { WebSocket } from 'ws';
import { limits } from '../inbox/limits.js';
import type { RunSocket } from '../socket/admit.js';
import { closeCodes, endCode, type TextSocket } from '../socket/text-socket.js';

/** How long a close may take before the socket is cut, in ms: one who does not read never takes it. */
export const CUT_MS = 2000;

/** Connects a WebSocket to its session. One frame is read at a time: who sends faster waits. */
export function runSocket(socket: WebSocket, run: RunSocket): void {
  let heardAt = performance.now();
  const hear = (): void => {
    heardAt = performance.now();
  };
  const text: TextSocket = {
    write: (bytes) => socket.send(bytes, { binary: false }),
    close(code, reason) {
      // What comes before the other end has heard is not for us any more.
      socket.off('message', receive);
      socket.close(code, reason);
      const cut = setTimeout(() => socket.terminate(), CUT_MS);
      cut.unref();
      socket.once('close', () => clearTimeout(cut));
    },
    end(why) {
      text.close(endCode(why), why ?? '');
    },
    get backlog() {
      return socket.bufferedAmount;
    },
    get silentMs() {
      return performance.now() - heardAt;
    },
  };
  const session = run(text);
  function receive(data: Buffer, isBinary: boolean): void {
    hear();
    if (isBinary) return session.refuseFrame(closeCodes.badFrame, 'frames are text');
    if (data.byteLength > limits.socketFrameBytes)
      return session.refuseFrame(
        closeCodes.frameTooLarge,
        `frames are ${limits.socketFrameBytes} bytes at most`,
      );
    socket.pause();
    void session.message(data.toString()).then(() => socket.resume());
  }
  socket.on('message', receive);
  socket.on('ping', hear);
  socket.on('pong', hear);
  // Told by the close that follows.
  socket.on('error', () => undefined);
  socket.once('close', () => session.closed());
}
