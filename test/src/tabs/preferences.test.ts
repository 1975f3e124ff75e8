import { afterEach, expect, test } from 'vitest';
import { createLocks } from '../support/locks.js';
import { closeAll, mount, until } from '../support/mounted.js';
import { browser, isLive, type Tab } from '../support/tab.js';

afterEach(closeAll);

const locale = ({ client }: Tab) => client.$preferences.get().value?.locale;

async function threeTabs(locks: ReturnType<typeof createLocks> | null) {
  const backend = mount();
  const tabs = await browser(backend, locks).tabs(3);
  await Promise.all(tabs.map(({ client }) => client.loadPreferences()));
  return { backend, tabs };
}

test.each([
  ['that share one stream', () => createLocks()],
  ['that have a stream each', () => null],
])('what is changed in one of the tabs %s shows in all of them', async (_which, locks) => {
  const { tabs } = await threeTabs(locks());
  for (const [i, tab] of tabs.entries()) {
    await tab.client.setPreferences({ locale: `x-${i}` });
    await until(() => tabs.every((each) => locale(each) === `x-${i}`));
  }
});

test('what is changed on another device shows in the tabs that have no stream of their own too', async () => {
  const { backend, tabs } = await threeTabs(createLocks());
  expect(backend.app.hub.size).toBe(1);
  await backend.client().setPreferences({ locale: 'fi' });
  await until(() => tabs.every((tab) => locale(tab) === 'fi'));
});

test('a tab that never looked at them asks for nothing, and still passes the word on', async () => {
  const backend = mount();
  const open = browser(backend, createLocks());
  const [leader] = await open.tabs(1);
  const [follower] = await open.tabs(1);
  await follower?.client.loadPreferences();
  const before = backend.requests.length;
  await backend.client().setPreferences({ locale: 'fi' });
  await until(() => follower && locale(follower) === 'fi');
  expect(leader?.client.$preferences.get().status).toBe('idle');
  expect(leader && isLive(leader) && follower && isLive(follower)).toBe(true);
  expect(backend.requests.slice(before).filter((request) => request.startsWith('GET'))).toHaveLength(2);
});

test('without tabs to share with, and before it connects, a change goes through all the same', async () => {
  const client = mount().client({ user: 'ana', tabs: null });
  await client.setPreferences({ locale: 'fi' });
  expect(client.$preferences.get().value?.locale).toBe('fi');
});
