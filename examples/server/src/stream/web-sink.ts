import type { Sink } from './connection.js';

/** A sink and the body that it fills, for where there is no socket. */
export function webSink(onCancel: () => void): {
  sink: Sink;
  body: ReadableStream<Uint8Array>;
  abort(reason: unknown): void;
} {
  let controller: ReadableStreamDefaultController<Uint8Array>;
  let open = true;
  const highWaterMark = 65_536;
  const body = new ReadableStream<Uint8Array>(
    {
      start(given) {
        controller = given;
      },
      cancel() {
        open = false;
        onCancel();
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark }),
  );
  const once = (act: () => void): void => {
    if (!open) return;
    open = false;
    act();
  };
  return {
    body,
    sink: {
      write(bytes) {
        if (open) controller.enqueue(bytes);
      },
      end: () => once(() => controller.close()),
      get backlog() {
        return open ? highWaterMark - (controller.desiredSize ?? 0) : 0;
      },
    },
    abort: (reason) => once(() => controller.error(reason)),
  };
}
