import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to a server that can be cut, and says what was asked over it. */
export interface BreakableLine {
  readonly url: string;
  /** First lines of the requests: `GET /api/v1/ws?after=… HTTP/1.1`. */
  readonly asked: string[];
  /** Breaks every connection, in the middle of whatever it says; while `down`, new ones too. */
  cut(down?: boolean): void;
  mend(): void;
  close(): void;
}

export async function breakableLine(target: string): Promise<BreakableLine> {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  const asked: string[] = [];
  let isDown = false;
  const proxy = createServer((near) => {
    if (isDown) return void near.resetAndDestroy();
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => {});
      from.on('data', (bytes) => to.write(bytes));
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    near.on('data', (bytes) => asked.push(...(String(bytes).match(/^[A-Z]+ \S+ HTTP\/1\.1$/gm) ?? [])));
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const line: BreakableLine = {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    asked,
    cut(down = false) {
      isDown = down;
      for (const socket of sockets) socket.resetAndDestroy();
    },
    mend() {
      isDown = false;
    },
    close() {
      line.cut(true);
      proxy.close();
    },
  };
  return line;
}
