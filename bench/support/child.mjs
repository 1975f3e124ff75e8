// @ts-check
import { fork } from 'node:child_process';

/**
 * A process that answers what it is asked, as `{ id, answer }` or `{ id, error }`; its first word is `{ id: 0 }`.
 * @typedef {{ ask(task: string, ask?: unknown): Promise<any>, end(): void }} Child
 */

/**
 * @param {string} file path from the root
 * @param {string[]} execArgv
 * @returns {Promise<Child>}
 */
export async function startChild(file, execArgv) {
  const child = fork(file, { execArgv });
  /** @type {Map<number, { resolve: (answer: unknown) => void, reject: (error: Error) => void }>} */
  const waiting = new Map();
  let last = 0;
  child.on(
    'message',
    (/** @type {{ id: number, answer?: unknown, error?: string }} */ { id, answer, error }) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error === undefined) asked?.resolve(answer);
      else asked?.reject(new Error(`${file}: ${error}`));
    },
  );
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with code ${code}.`));
  });
  /** @type {(id: number) => Promise<any>} */
  const answered = (id) => new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  await answered(0);
  return {
    ask(task, ask = null) {
      child.send({ id: ++last, task, ask });
      return answered(last);
    },
    end: () => void child.kill(),
  };
}

/** The reference backend on its memory store; see backend-process.mjs for what it can be asked. */
export const startBackend = () => startChild('bench/support/backend-process.mjs', ['--import', 'tsx']);
