import assert from 'node:assert/strict';
import type { Device } from './device.js';
import { isSocket, isStream } from './proxy/fault.js';
import { shownBy, shownWhereTrue } from './shown.js';
import type { World } from './world.js';

/** How long everything may take to come to rest once the faults are over, in model ms: the longest backoff twice. */
export const QUIET_MS = 75_000;

/** How long a client that was closed may take to let go of all, in model ms: a request's longest deadline, and its way. */
const LETTING_GO_MS = 20_000;

/** I1: what the device shows is what the server has, as far as it has loaded, and its counts are the server's. */
export async function expectEqual(world: World, { client, user }: Device): Promise<void> {
  const truth = await world.backend.truth(user);
  const shown = () => shownBy(client);
  const wanted = () => shownWhereTrue(truth, client.$feed.get().ids.length);
  const same = () => JSON.stringify(shown()) === JSON.stringify(wanted());
  await world.until('the device shows what the server has', same, QUIET_MS).catch(() => undefined);
  assert.deepEqual(shown(), wanted(), 'I1: the device shows what the server has');
}

/** I5: once all is at rest, no device has two links. */
export async function expectOneLink({ proxy, until }: World, devices: number): Promise<void> {
  const links = () => proxy.open((asked) => isStream(asked) || isSocket(asked));
  await until('I5: at most one link for each device', () => links() <= devices, 5000);
}

/** I11: what signs in is in no URL. */
export function expectNoSecretInUrl({ proxy }: World): void {
  const tokens = new Set(
    proxy.requests.flatMap(({ headers }) => headers.authorization?.slice('Bearer '.length) ?? []),
  );
  for (const { path, query } of proxy.requests)
    for (const value of query.values())
      assert.ok(!tokens.has(value), `I11: a token is in the URL of ${path}`);
}

/** I9: a client that is closed leaves no timer, no listener and no request behind. */
export async function expectNothingLeft({ until }: World, { client, leftovers }: Device): Promise<void> {
  client.close();
  const gone = (): boolean => Object.values(leftovers()).every((left) => left === 0);
  await until('nothing is left', gone, LETTING_GO_MS).catch(() => undefined);
  assert.deepEqual(
    leftovers(),
    { listeners: 0, timers: 0, requests: 0 },
    'I9: nothing is left of a closed client',
  );
}
