/** As much of the `LockManager` as is used. */
export interface TabLocks {
  request(
    name: string,
    options: { signal?: AbortSignal; steal?: boolean },
    held: () => Promise<void> | void,
  ): Promise<unknown>;
}

/** Which tab leads: the one that holds a Web Lock. The browser passes it on when that tab ends, however it ends. */
export interface Election {
  /** Waits for its turn. */
  join(): void;
  /** Takes it from a tab that holds it and does nothing. */
  steal(): void;
  /** Gives it up, or the waiting. */
  leave(): void;
}

/** `onLead` when this tab leads from now on; `onLost` when another took it away. */
export function createElection(
  locks: TabLocks,
  name: string,
  onLead: () => void,
  onLost: () => void,
): Election {
  let leave: (() => void) | undefined;

  function ask(steal: boolean): void {
    leave?.();
    const left = new AbortController();
    const { signal } = left;
    let leads = false;
    leave = () => left.abort();
    locks
      .request(name, steal ? { steal } : { signal }, () => {
        if (signal.aborted) return;
        leads = true;
        onLead();
        return new Promise<void>((release) => signal.addEventListener('abort', () => release()));
      })
      // [spec] Web Locks 4.1: who loses a lock by `steal` gets an AbortError, and so does who stops waiting.
      .catch(() => {
        if (signal.aborted) return;
        // Where locks are forbidden (an opaque origin), there is nobody to agree with.
        if (!leads) return onLead();
        onLost();
        ask(false);
      });
  }

  return {
    join: () => ask(false),
    steal: () => ask(true),
    leave() {
      leave?.();
      leave = undefined;
    },
  };
}
