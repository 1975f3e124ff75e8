import { expect, test } from 'vitest';
import type { Position } from '../../../src/model/position.js';
import { createLender } from '../../../src/tabs/loan.js';
import type { Backend, Page } from '../../../src/wire/backend.js';

const at = (rev: number): Position => ({ rev, cursor: `c${rev}` });
const page = (rev: number, next: string | null = 'older'): Page => ({
  items: [],
  next,
  cursor: `c${rev}`,
  counts: null,
  total: null,
  subject: null,
});

/** One that asks a server whose latest revision is 9, and has borrowed the page of revision 5. */
function borrower({ limit = 10, next = 'older' as string | null, position = null as Position | null } = {}) {
  const asked: unknown[] = [];
  const list: Backend['list'] = async (filter) => {
    asked.push(filter);
    return page(9);
  };
  const lender = createLender(list, () => position);
  lender.borrow({ page: page(5, next), limit });
  const read = async (...what: [filter: object, limit: number, before?: string]) =>
    (await lender.list(what[0] as never, { limit: what[1], before: what[2] })).cursor;
  return { lender, read, asked };
}

test('the first read of the inbox takes what was lent, and no other does', async () => {
  const { read, asked } = borrower();
  expect([await read({ status: 'unread' }, 10), await read({}, 10, 'older')]).toEqual(['c9', 'c9']);
  expect([await read({}, 10), await read({}, 10)]).toEqual(['c5', 'c9']);
  expect(asked).toHaveLength(3);
});

test('who stands somewhere asks the server', async () => {
  expect(await borrower({ position: at(7) }).read({}, 10)).toBe('c9');
});

test('who shows more than was asked for asks the server, unless there is no more', async () => {
  expect(await borrower({ limit: 10 }).read({}, 20)).toBe('c9');
  expect(await borrower({ limit: 10, next: null }).read({}, 20)).toBe('c5');
});

test('what was lent is out of date once this tab moved', async () => {
  const { lender, read } = borrower();
  lender.moved(at(6));
  expect(await read({}, 10)).toBe('c9');
});

test('what this tab read it lends where it led to, once', async () => {
  const { lender, read } = borrower({ position: at(7) });
  await read({}, 10);
  expect(lender.moved(at(9))).toEqual({ page: page(9), limit: 10 });
  expect(lender.moved(at(9))).toBeNull();
  await read({}, 10);
  expect(lender.moved(at(10))).toBeNull();
});
