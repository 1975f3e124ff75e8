import { expect, test } from 'vitest';
import { createUiStore } from '../../../src/cache/ui-state.js';

function area(entries: Record<string, string> = {}): Storage {
  const map = new Map(Object.entries(entries));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  } as Storage;
}
const broken = new Proxy({} as Storage, {
  get() {
    throw new Error('SecurityError');
  },
});

test('keeps the panel collapsed and the tab over a reload', () => {
  const storage = area();
  createUiStore(storage, 'k').set({ panel: 'collapsed', tab: 'unread' });
  expect(createUiStore(storage, 'k').$ui.get()).toEqual({ panel: 'collapsed', tab: 'unread' });
});

test.each(['not json', '[]', 'null', '{"panel":7,"tab":{}}', `{"tab":"${'x'.repeat(3000)}"}`])(
  'takes %j under its key for nothing',
  (garbage) => {
    expect(createUiStore(area({ k: garbage }), 'k').$ui.get()).toEqual({ panel: 'expanded', tab: 'all' });
  },
);

test('lives in memory where storage throws', () => {
  const ui = createUiStore(broken, 'k');
  ui.set({ panel: 'collapsed' });
  expect(ui.$ui.get().panel).toBe('collapsed');
  ui.forget();
  expect(ui.$ui.get().panel).toBe('expanded');
});

test('forget leaves nothing behind', () => {
  const storage = area();
  const ui = createUiStore(storage, 'k');
  ui.set({ tab: 'unread' });
  ui.forget();
  expect(storage.getItem('k')).toBeNull();
});
