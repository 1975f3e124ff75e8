import { json, type Exchange } from './exchange.js';
import type { Caller } from './http.js';
import { Broken } from './verdict.js';

export interface Content {
  readonly title?: string;
  readonly body?: string;
}

/** A way to create items. */
export interface Seeder {
  /** Creates one after the other; resolves to the ids, oldest first. */
  seed(user: string, count: number, content?: Content): Promise<string[]>;
}

/** A backend may merge what exceeds 20 of one type to one user in a minute: types change before that. */
const PER_TYPE = 15;

/** Asks the producer plane for one item. */
export function createItem(
  producer: Caller,
  user: string,
  type: string,
  content: Content,
): Promise<Exchange> {
  const body = { to: { users: [user] }, notification: { type, title: 'Conformance', ...content } };
  return producer.send('POST', '/notifications', { body });
}

/** Creates through `POST /notifications`, and remembers what it created. */
export class ProducerSeeder implements Seeder {
  readonly #producer: Caller;
  readonly created = new Map<string, string[]>();
  #count = 0;

  constructor(producer: Caller) {
    this.#producer = producer;
  }

  async seed(user: string, count: number, content: Content = {}): Promise<string[]> {
    const ids: string[] = [];
    for (let i = 0; i < count; i++) {
      const n = this.#count++;
      const type = `conformance.t${Math.floor(n / PER_TYPE)}`;
      const exchange = await createItem(this.#producer, user, type, {
        title: `Conformance ${n}`,
        ...content,
      });
      const body = json(exchange) as { id?: unknown } | null | undefined;
      if (exchange.status !== 201 || typeof body?.id !== 'string')
        throw new Broken(`An item for "${user}" could not be created: expected 201 and its id.`, exchange);
      ids.push(body.id);
      this.created.set(user, [...(this.created.get(user) ?? []), body.id]);
    }
    return ids;
  }
}
