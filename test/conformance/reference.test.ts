import { expect, it } from 'vitest';
import { runConformance } from '../../conformance/src/run.js';
import { startBackend } from './support/backend.js';
import { answer, isList } from './support/fronts.js';
import { graded, idsWith } from './support/graded.js';

it('the reference backend passes every check', async () => {
  const { results, requests } = await graded();
  expect(results.filter(({ outcome }) => outcome !== 'pass')).toEqual([]);
  expect(results).toHaveLength(27);
  expect(requests).toBeLessThan(300);
});

it('what a run created is gone after it', async () => {
  const backend = await startBackend();
  const { base, tokenA, tokenB } = backend.options;
  const progress: string[] = [];
  try {
    await runConformance(backend.options, {
      result: () => undefined,
      progress: (message) => progress.push(message),
      end: () => undefined,
    });
    for (const token of [tokenA, tokenB]) {
      const response = await fetch(`${base}/notifications?view=all`, {
        headers: { authorization: `Bearer ${token}` },
      });
      expect(await response.json()).toMatchObject({ items: [], next: null });
    }
  } finally {
    await backend.close();
  }
  expect(progress).toEqual([]);
});

it('a backend of the least level passes without deletions and capabilities', async () => {
  const summary = await graded(async (request, next) => {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/capabilities')) return answer(404);
    const single = /\/notifications\/[^/]+$/.test(pathname);
    if (single && ['GET', 'DELETE'].includes(request.method)) {
      const problem = { type: 'about:blank', title: 'No', status: 405, code: 'method-not-allowed' };
      return answer(405, problem, { allow: 'PATCH', 'content-type': 'application/problem+json' });
    }
    return next(request);
  });
  expect(idsWith(summary, 'fail')).toEqual([]);
  expect(summary.levels).toEqual(['poll']);
  expect(summary.results.find(({ id }) => id === 'P-16')?.notes).toEqual([
    'No deletion: level "state" is not claimed.',
  ]);
});

it('a rate limit is waited for, and no fault', async () => {
  let asked = 0;
  const summary = await graded(async (request, next) =>
    isList(request) && ++asked % 5 === 0 ? answer(429, null, { 'retry-after': '0' }) : next(request),
  );
  expect(idsWith(summary, 'fail')).toEqual([]);
});
