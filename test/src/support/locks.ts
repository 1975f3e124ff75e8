import type { TabLocks } from '../../../src/index.js';

interface Waiting {
  grant(): void;
  refuse(): void;
}

/** Web Locks in this process, for a Node that has none: exclusive, in order, with `signal` and `steal`. */
export function createLocks(): TabLocks & { holders: number } {
  const queues = new Map<string, Waiting[]>();
  const abort = (): DOMException => new DOMException('The request was aborted.', 'AbortError');
  const locks = {
    holders: 0,
    request(
      name: string,
      { signal, steal }: { signal?: AbortSignal; steal?: boolean },
      held: () => Promise<void> | void,
    ): Promise<unknown> {
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);
      return new Promise((resolve, reject) => {
        let granted = false;
        const done = (): void => {
          const was = queue[0] === mine;
          if (queue.includes(mine)) queue.splice(queue.indexOf(mine), 1);
          if (granted) locks.holders--;
          granted = false;
          if (was) queue[0]?.grant();
        };
        const mine: Waiting = {
          grant: () =>
            queueMicrotask(() => {
              if (queue[0] !== mine || granted) return;
              granted = true;
              locks.holders++;
              void Promise.resolve(held()).then((value) => {
                if (!granted) return;
                done();
                resolve(value);
              });
            }),
          refuse() {
            done();
            reject(abort());
          },
        };
        // [spec] Web Locks: a signal ends the waiting, not the holding.
        signal?.addEventListener('abort', () => granted || mine.refuse());
        if (signal?.aborted) return reject(abort());
        if (steal) {
          const [holder] = queue;
          queue.unshift(mine);
          if (holder) {
            queue.splice(queue.indexOf(holder), 1);
            holder.refuse();
          }
        } else queue.push(mine);
        if (queue[0] === mine) mine.grant();
      });
    },
  };
  return locks;
}
