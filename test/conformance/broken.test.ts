import { describe, expect, it } from 'vitest';
import { select } from '../../conformance/src/groups.js';
import { brokenBackends } from './support/broken.js';
import { graded, idsWith } from './support/graded.js';

describe('a backend that', () => {
  it.each(brokenBackends)('$fault is told of that and nothing else', async (broken) => {
    const summary = await graded(broken.front);
    expect({
      fails: idsWith(summary, 'fail'),
      warns: idsWith(summary, 'warn'),
      leavesOut: idsWith(summary, 'not-applicable'),
      ok: summary.ok,
    }).toEqual({
      fails: broken.fails,
      warns: broken.warns ?? [],
      leavesOut: broken.leavesOut ?? [],
      ok: broken.fails.length === 0,
    });
  });
});

it('for each check there is a backend that does not pass it', () => {
  const seen = new Set(brokenBackends.flatMap(({ fails, warns = [] }) => [...fails, ...warns]));
  expect(
    select(undefined)
      .map(({ check }) => check.id)
      .filter((id) => !seen.has(id)),
  ).toEqual([]);
});
