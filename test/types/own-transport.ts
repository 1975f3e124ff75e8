import { NotifError, type Frame, type Transport } from 'belfry';

/** What a native app gives its web view: it holds the stream, and passes on what that says. */
export interface Shell {
  /** Calls `on` from now on; returns the way to stop. */
  subscribe(
    from: { after: string | null; headers: Record<string, string> },
    on: { open(): void; frame(frame: Frame): void; end(reason: Error | null): void },
  ): () => void;
}

/** Hears from the backend through the app around the page. */
export function throughShell(shell: Shell): Transport {
  return {
    name: 'shell',
    async open({ backend, cursor, signal, onOpen, onFrame }) {
      const headers = await backend.authorize();
      if (signal.aborted) return;
      await new Promise<void>((resolve, reject) => {
        const stop = shell.subscribe(
          { after: cursor(), headers },
          {
            open: onOpen,
            frame: onFrame,
            end: (reason) =>
              reason ? reject(new NotifError('network', reason.message, { cause: reason })) : resolve(),
          },
        );
        signal.addEventListener('abort', () => {
          stop();
          resolve();
        });
      });
    },
  };
}
