import { elapsed } from '../model/clock.js';
import type { Note } from '../model/debug.js';
import { failure, type NotifError } from '../model/errors.js';
import { createHttp, type Http, type HttpOptions } from './request.js';

/** Words of the contract's paths; whatever else stands in one may be somebody's. */
const WORDS = /^(notifications|changes|bulk|actions|stream|tickets|capabilities|preferences)$/;

/** `createHttp()` that notes what came of each request, and why `auth` was asked. */
export function createNotedHttp(options: HttpOptions, note: Note): Http {
  const { auth, clock } = options;
  const http = createHttp({
    ...options,
    ...(auth && {
      auth({ reason }) {
        note({ area: 'request', event: 'auth', reason });
        return auth({ reason });
      },
    }),
  });

  async function noted<T>(
    method: string | undefined,
    path: string,
    answer: Promise<T>,
    response: (answer: T) => Response,
  ): Promise<T> {
    const began = elapsed(clock);
    const what = () =>
      ({
        area: 'request',
        method: method ?? 'GET',
        path: path.replace(/[^/]+/g, (word) => (WORDS.test(word) ? word : ':id')),
        ms: Math.round(elapsed(clock) - began),
      }) as const;
    try {
      const got = await answer;
      note({ ...what(), event: 'answered', status: response(got).status });
      return got;
    } catch (error) {
      note({ ...what(), event: 'failed', ...failure(error as NotifError) });
      throw error;
    }
  }

  return {
    ...http,
    json: (path, init) => noted(init?.method, path, http.json(path, init), ({ response }) => response),
    open: (path, init) => noted(init?.method, path, http.open(path, init), (response) => response),
  };
}
