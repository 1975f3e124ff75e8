import type { Inbox, Position } from '../../inbox/cursor.js';
import type { Item } from '../../inbox/item.js';
import { limits } from '../../inbox/limits.js';
import type { Mark } from '../../inbox/mark.js';
import { everything, type Selection } from '../../inbox/selection.js';
import type { KeptPreferences } from '../../preferences/document.js';
import type { LockedInbox } from '../store.js';
import { itemOf, itemParams, PUT } from './columns.js';
import type { Queryable, Row } from './db.js';
import { MARK_UNDO, markSql } from './mark-sql.js';
import { FIND_PREFERENCES, keptOf, keptParams, PUT_PREFERENCES } from './preferences-sql.js';
import { Params, where } from './where.js';

const inboxOnly: Selection = { ...everything, view: 'inbox' };
const idsOf = (rows: Row[]): string[] => rows.map((row) => String(row['id']));
const countOf = (rows: Row[]): number => Number(rows[0]?.['count'] ?? 0);

/** One user's inbox in a transaction. Whoever made it has read, and where it writes locked, the inbox row. */
export class SqlInbox implements LockedInbox {
  inbox: Inbox;
  readonly #tx: Queryable;

  constructor(tx: Queryable, inbox: Inbox) {
    this.#tx = tx;
    this.inbox = inbox;
  }

  async #select(rest: string, params: readonly unknown[]): Promise<Item[]> {
    return (await this.#tx.query(`SELECT * FROM notifications WHERE ${rest}`, params)).map(itemOf);
  }

  async counts(now: string) {
    const params = new Params();
    const all = where(inboxOnly, this.inbox.user, now, params);
    const cap = limits.countCap;
    const capped = (state: string): string =>
      `(SELECT count(*) FROM (SELECT 1 FROM notifications WHERE ${all} AND ${state} IS NULL LIMIT ${cap + 1}) AS found)`;
    const [row] = await this.#tx.query(
      `SELECT ${capped('read_at')} AS unread, ${capped('seen_at')} AS unseen`,
      params.values,
    );
    const unread = Number(row?.['unread']);
    const unseen = Number(row?.['unseen']);
    return {
      unread: Math.min(unread, cap),
      unseen: Math.min(unseen, cap),
      capped: unread > cap || unseen > cap,
      rev: this.inbox.lastRev,
    };
  }

  async get(id: string) {
    return (await this.#select('user_id = $1 AND id = $2', [this.inbox.user, id]))[0] ?? null;
  }

  async list(selection: Selection, page: { before: number | null; limit: number }, now: string) {
    const params = new Params();
    const all = where(selection, this.inbox.user, now, params);
    const before = page.before === null ? '' : ` AND seq < ${params.add(page.before)}`;
    return this.#select(`${all}${before} ORDER BY seq DESC LIMIT ${params.add(page.limit)}`, params.values);
  }

  async count(selection: Selection, cap: number, now: string) {
    const params = new Params();
    const all = where(selection, this.inbox.user, now, params);
    const sql = `SELECT count(*) FROM (SELECT 1 FROM notifications WHERE ${all} LIMIT ${params.add(cap)}) AS found`;
    return countOf(await this.#tx.query(sql, params.values));
  }

  async changes(after: Position, limit: number) {
    const seq = after.seq ?? Number.MAX_SAFE_INTEGER;
    return this.#select('user_id = $1 AND (rev, seq) > ($2, $3) ORDER BY rev, seq LIMIT $4', [
      this.inbox.user,
      after.rev,
      seq,
      limit,
    ]);
  }

  async preferences() {
    return keptOf((await this.#tx.query(FIND_PREFERENCES, [this.inbox.user]))[0]);
  }

  async keepPreferences(kept: KeptPreferences) {
    await this.#tx.query(PUT_PREFERENCES, keptParams(this.inbox.user, kept));
  }

  nextRev(): number {
    this.inbox = { ...this.inbox, lastRev: this.inbox.lastRev + 1 };
    return this.inbox.lastRev;
  }

  async put(item: Item) {
    await this.#tx.query(PUT, itemParams(item));
  }

  async findByDedupKey(key: string) {
    return (await this.#select('user_id = $1 AND dedup_key = $2', [this.inbox.user, key]))[0] ?? null;
  }

  async markAll(selection: Selection, mark: Mark, rev: number, now: string) {
    const params = new Params();
    const { set, changed } = markSql(mark, rev, now, params);
    const all = where(selection, this.inbox.user, now, params);
    const update = `UPDATE notifications SET ${set} WHERE ${all} AND (${changed}) RETURNING id`;
    return idsOf(await this.#tx.query(update, params.values));
  }

  async undo(rev: number, newRev: number, since: string, now: string) {
    const update = `UPDATE notifications SET ${MARK_UNDO}, rev = $3, updated_at = $5
      WHERE user_id = $1 AND rev = $2 AND undo IS NOT NULL AND updated_at > $4 RETURNING id`;
    return idsOf(await this.#tx.query(update, [this.inbox.user, rev, newRev, since, now]));
  }
}
