import { afterEach, expect, test } from 'vitest';
import { closeAll, mount, titles, until } from './support/mounted.js';

afterEach(closeAll);

test('the reference backend agrees: snoozed on one device, away on the other, and back by undo', async () => {
  const backend = mount();
  const ids = [await backend.notify('ana', 'a'), await backend.notify('ana', 'b')];
  const [one, two] = [backend.client(), backend.client()];
  for (const client of [one, two]) {
    client.connect();
    await until(() => client.$connection.get().status === 'live');
  }
  const asleep = two.open({ view: 'snoozed' });
  const { undo } = await one.snooze(ids, Date.now() + 3_600_000);
  await until(() => titles(two).length === 0 && asleep.$feed.get().ids.length === 2);
  await until(() => two.$counts.get().unread === 0 && one.$counts.get().unread === 0);
  await undo();
  await until(() => titles(two).length === 2 && asleep.$feed.get().ids.length === 0);
  await one.snooze(ids[0] ?? '', Date.now() + 3_600_000);
  await one.markAllRead({ view: 'snoozed' });
  await until(() => asleep.$feed.get().ids.length === 0 && two.$counts.get().unread === 1);
  await expect(one.snooze(ids, Date.now() - 60_000)).rejects.toMatchObject({ code: 'rejected' });
  await until(() => titles(one).length === 2 && titles(two).length === 2);
});
