import type { Position } from '../model/position.js';
import type { Backend, Page } from '../wire/backend.js';

/** The newest page of the inbox, as one tab has read it. */
export interface Loan {
  readonly page: Page;
  /** How many items were asked for, at most 100. */
  readonly limit: number;
}

/** Reads the lists; the inbox from what the leader lends, where that will do. */
export interface Lender {
  readonly list: Backend['list'];
  /** This tab stands at `to` now. What it read there, once; null: it came there by a change. */
  moved(to: Position): Loan | null;
  /** The leader has read this: for the next read, if that comes before anything else. */
  borrow(loan: Loan | null): void;
}

/** What all tabs have lost they need not all read: one of them does, and the others show what it read. */
export function createLender(list: Backend['list'], position: () => Position | null): Lender {
  let read: Loan | null = null;
  let borrowed: Loan | null = null;
  return {
    async list(filter, request, signal) {
      const { limit, before } = request;
      if (before !== undefined || Object.keys(filter).length) return list(filter, request, signal);
      const loan = borrowed;
      borrowed = null;
      // Where this tab stands somewhere, it asks for something newer. And whoever shows more would lose it by less.
      if (loan && !position() && (loan.limit >= limit || loan.page.next === null)) return loan.page;
      const page = await list(filter, request, signal);
      read = { page, limit };
      return page;
    },
    moved(to) {
      const mine = read?.page.cursor === to.cursor ? read : null;
      read = borrowed = null;
      return mine;
    },
    borrow(loan) {
      borrowed = loan;
    },
  };
}
