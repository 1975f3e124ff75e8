import type { Sink } from './connection.js';

/**
 * A sink and the body that it fills, for where there is no socket. It holds the `request` for as long as it is written to:
 * Node forgets one that nobody holds, and with it that its reader has gone.
 */
export function webSink(
  request: Request,
  onCancel: () => void,
): {
  sink: Sink & { readonly request: Request };
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
      request,
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
