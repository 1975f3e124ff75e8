import type { WireBulkRequest, WireNotification } from '../../src/wire/contract.generated.js';
import { json, type Exchange } from './exchange.js';
import { must, mustAnswer } from './expect.js';
import type { Ask, Caller } from './http.js';
import type { Content, Seeder } from './seeder.js';
import { NotApplicable } from './verdict.js';

/**
 * An item as it came. Only the id is sure: what else the schema promises is for P-01 to judge, so that one wrong field
 * fails one check and not all.
 */
export type Item = Partial<WireNotification> & Pick<WireNotification, 'id'>;

export interface Page {
  readonly exchange: Exchange;
  readonly items: readonly Item[];
  readonly next: unknown;
  readonly sync: unknown;
  readonly unread: unknown;
}

export type Query = Readonly<Record<string, string | number>>;

/** Pages that a walk reads at most. */
const PAGES = 100;

/** A user's own view of the backend, in the contract's canonical words. */
export class Inbox {
  readonly user: string;
  readonly caller: Caller;
  readonly #seeder: Seeder;

  constructor(user: string, caller: Caller, seeder: Seeder) {
    this.user = user;
    this.caller = caller;
    this.#seeder = seeder;
  }

  seed(count: number, content?: Content): Promise<string[]> {
    return this.#seeder.seed(this.user, count, content);
  }

  ask(query: Query = {}, ask: Ask = {}): Promise<Exchange> {
    const params = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]));
    return this.caller.send('GET', `/notifications${params.size === 0 ? '' : `?${params}`}`, ask);
  }

  async list(query: Query = {}): Promise<Page> {
    return readPage(await this.ask(query));
  }

  /** Every page, newest first. `between` runs after each, with the number of those read so far. */
  async walk(query: Query = {}, between?: (read: number) => Promise<void>): Promise<Page[]> {
    const pages: Page[] = [];
    let page = await this.list({ limit: 100, ...query });
    for (;;) {
      pages.push(page);
      if (page.next === null) return pages;
      const { next, exchange } = page;
      must(typeof next === 'string', '"next" must be a cursor, or null at the end.', exchange);
      must(pages.length < PAGES, `The walk did not end after ${PAGES} pages.`, exchange);
      await between?.(pages.length);
      page = await this.list({ limit: 100, ...query, before: next });
    }
  }

  async items(query: Query = {}): Promise<Item[]> {
    return (await this.walk(query)).flatMap(({ items }) => items);
  }

  /** The item as the list has it. */
  async item(id: string): Promise<Item> {
    const page = await this.list({ limit: 100 });
    const found =
      page.items.find((item) => item.id === id) ?? (await this.items()).find((item) => item.id === id);
    must(found !== undefined, `The list has no item "${id}".`, page.exchange);
    return found;
  }

  async unread(): Promise<number> {
    const exchange = await this.caller.send('GET', '/counts');
    mustAnswer(exchange, 200);
    const counts = json(exchange) as { unread?: unknown; capped?: unknown } | null | undefined;
    must(typeof counts?.unread === 'number', 'GET /counts must say how many are "unread".', exchange);
    if (counts.capped === true)
      throw new NotApplicable('Counts are not exact beyond 1000. Use a user with fewer unread items.');
    return counts.unread;
  }

  patch(id: string, body: unknown): Promise<Exchange> {
    return this.caller.send('PATCH', `/notifications/${encodeURIComponent(id)}`, { body });
  }

  async markRead(id: string): Promise<Exchange> {
    const exchange = await this.patch(id, { read: true });
    mustAnswer(exchange, 200, 204);
    return exchange;
  }

  bulk(body: WireBulkRequest, extra: object = {}): Promise<Exchange> {
    return this.caller.send('POST', '/notifications/bulk', { body: { ...body, ...extra } });
  }

  /** Marks all that the list has now. */
  async markAllRead(extra: object = {}): Promise<Exchange> {
    const { sync, exchange } = await this.list({ limit: 1 });
    must(typeof sync === 'string', 'The list must have a "sync" cursor.', exchange);
    return this.bulk({ op: 'read', all: true, up_to: sync }, extra);
  }
}

function readPage(exchange: Exchange): Page {
  mustAnswer(exchange, 200);
  const body = json(exchange) as Record<string, unknown> | null | undefined;
  const items = body?.['items'];
  const readable =
    Array.isArray(items) &&
    items.every((item: Item | null) => typeof item === 'object' && typeof item?.id === 'string');
  must(readable, 'The list must have "items", each with an "id".', exchange);
  const { next, sync, counts } = body ?? {};
  return {
    exchange,
    items: items as Item[],
    next,
    sync,
    unread: (counts as { unread?: unknown } | null | undefined)?.unread,
  };
}
