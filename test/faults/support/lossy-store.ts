import { createMemoryStore, type Store } from '../../../examples/server/src/web.js';

/** A store that can lose its whole history. */
export interface LossyStore {
  readonly store: Store;
  /** From now on an empty one, as after a restore from an empty backup. */
  lose(): void;
}

export function createLossyStore(): LossyStore {
  let current = createMemoryStore();
  const store = new Proxy(current, {
    get(_, name) {
      const value: unknown = Reflect.get(current, name, current);
      return typeof value === 'function' ? (value.bind(current) as unknown) : value;
    },
  });
  return { store, lose: () => void (current = createMemoryStore()) };
}
