import assert from 'node:assert/strict';
import type { AppSettings } from '../../../examples/server/src/web.js';
import { createArea, type Area } from './area.js';
import { createBackend, type Backend } from './backend.js';
import type { ProxyProcess } from './child.js';
import type { ClientModule } from './client.js';
import { createWorldClock, type WorldClock } from './clock.js';
import { createDevice, type Device, type DeviceOptions } from './device.js';
import {
  expectEqual,
  expectNoSecretInUrl,
  expectNothingLeft,
  expectOneLink,
  QUIET_MS,
} from './invariants.js';
import { createProxy, type Proxy } from './proxy/proxy.js';
import { createRandom } from './random.js';

export interface WorldOptions extends Partial<AppSettings> {
  /** How many times as fast as a watch model time runs. @default 10 */
  readonly speed?: number;
}

/** A backend, a proxy before it, and any number of devices before that: all on one model time and one seed. */
export interface World {
  readonly seed: number;
  readonly module: ClientModule;
  readonly clock: WorldClock;
  readonly backend: Backend;
  readonly proxy: Proxy;
  readonly devices: readonly Device[];
  random(): number;
  /** A page; through `url` where it is not the proxy's. */
  device(options?: DeviceOptions & { url?: string }): Device;
  area(user?: string): Area;
  /** A real proxy, which ends with the world. */
  through(starting: Promise<ProxyProcess>): Promise<ProxyProcess>;
  /** Waits until it holds. Rejects after `ms` of model time with what it waited for. */
  until(what: string, check: () => unknown, ms: number): Promise<void>;
  rest(ms: number): Promise<void>;
  pass(ms: number): Promise<void>;
  /** The proof that the fault was there, from the proxy's or the server's log. A row without one fails. */
  happened(what: string, truth: unknown): void;
  readonly evidence: readonly string[];
  /**
   * Ends every fault, lets everything come to rest, holds every device against the server (I1 to I4), looks at its links
   * and at what it sent (I5, I11), closes it, and looks at what is left (I9).
   */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** How long what is on its way may take, in turns of 1 ms real; longer, and it was lost on purpose. */
const ARRIVAL_TURNS = 200;

export async function createWorld(
  module: ClientModule,
  seed: number,
  { speed = 10, ...settings }: WorldOptions = {},
): Promise<World> {
  const clock = createWorldClock(speed);
  const random = createRandom(seed);
  const backend = await createBackend(clock, settings);
  const proxy = await createProxy({ clock, random, upstream: () => backend.port });
  const devices: Device[] = [];
  const areas: Area[] = [];
  const evidence: string[] = [];
  const processes: ProxyProcess[] = [];

  const world: World = {
    seed,
    module,
    clock,
    backend,
    proxy,
    devices,
    evidence,
    random,
    device({ url = proxy.url, ...options } = {}) {
      const device = createDevice(module, clock, random, `${url}/api/v1`, options);
      devices.push(device);
      return device;
    },
    area(user = 'ana') {
      const area = createArea(user, backend.commits);
      areas.push(area);
      return area;
    },
    async through(starting) {
      const started = await starting;
      processes.push(started);
      return started;
    },
    async until(what, check, ms) {
      const end = clock.now() + ms;
      for (;;) {
        const late = clock.now() > end;
        if (check()) return;
        if (late) throw new Error(`not within ${ms / 1000} s: ${what}`);
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
    },
    rest: (ms) => clock.rest(ms),
    async pass(ms) {
      let { pings } = backend;
      const turn = (ms = 1): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
      // What is on its way must not find that its deadline is over.
      await turn(20);
      let begun = devices.map(({ sent }) => sent.length);
      /** Nor may a request that was begun meanwhile. */
      async function answered(): Promise<void> {
        const waits = (): boolean => devices.some(({ alive, awaits }, at) => alive && awaits(begun[at] ?? 0));
        for (let turns = 0; turns < ARRIVAL_TURNS && waits(); turns++) await turn();
        begun = devices.map(({ sent }) => sent.length);
      }
      await clock.pass(ms, async () => {
        let { chunks } = proxy;
        const beaten = backend.pings > pings;
        ({ pings } = backend);
        await turn();
        await answered();
        // A heartbeat that is on its way must arrive before time leaps over the deadline that it puts off.
        for (let turns = 0; beaten && proxy.chunks === chunks && turns < ARRIVAL_TURNS; turns++) await turn();
        for (let still = 0; still < 2; still++) {
          await turn();
          if (proxy.chunks !== chunks) still = 0;
          ({ chunks } = proxy);
        }
        await answered();
      });
    },
    happened(what, truth) {
      assert.ok(truth, `the fault did not happen: ${what}`);
      evidence.push(what);
    },
    async settle() {
      proxy.clear();
      const open = devices.filter((device) => device.alive && device.status() !== 'closed');
      await world.until('every device is live', () => open.every((it) => it.status() === 'live'), QUIET_MS);
      // Nothing that comes by itself may be needed to find out what went wrong before.
      for (const user of new Set(open.map((device) => device.user))) await backend.notify(user, 'the last');
      for (const device of open) await expectEqual(world, device);
      await expectOneLink(world, open.length);
      for (const { broken } of areas) assert.deepEqual(broken, []);
      for (const device of devices) assert.deepEqual(device.said.broken, []);
      expectNoSecretInUrl(world);
      for (const device of devices) if (device.alive) await expectNothingLeft(world, device);
    },
    async close() {
      for (const device of devices) {
        if (device.alive) device.client.close();
        device.kill();
      }
      clock.stop();
      await Promise.all(processes.map((one) => one.stop()));
      await proxy.close();
      await backend.close();
    },
  };
  return world;
}
