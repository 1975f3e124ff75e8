import { aTimeout, expect } from '@open-wc/testing';
import { createClient } from '../../../src/index.js';
import { sse } from '../../../src/transport/sse.js';
import '../../../components/bell/define.js';
import '../../../components/list/define.js';
import '../../../components/provider/define.js';
import { eventually } from '../../support/page.js';
import { removeToasts, toastFor } from '../../support/toasts.js';

/** What is left to fire, to hear or to be held, counted by wrapping the ways to begin each. */
class Ledger {
  /** With where each was set. */
  readonly timers = new Map<unknown, string>();
  readonly listeners = new Map<string, number>();
  readonly channels = new Set<BroadcastChannel>();
  readonly #undo: (() => void)[] = [];
  readonly #ids = new WeakMap<object, number>();
  #nextId = 0;

  constructor() {
    const { timers, channels } = this;
    const { setTimeout: set, clearTimeout: clear, setInterval: every, clearInterval: cease } = window;
    const { BroadcastChannel: Channel } = globalThis;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const note = this.#note.bind(this);
    const where = () => /(?:components|src)\/[^)?]*/.exec(new Error().stack ?? '')?.[0] ?? 'elsewhere';
    Object.assign(window, {
      setTimeout(run: (...args: unknown[]) => void, ms?: number, ...args: unknown[]) {
        const id = set(() => {
          timers.delete(id);
          run(...args);
        }, ms);
        timers.set(id, where());
        return id;
      },
      clearTimeout(id: number) {
        timers.delete(id);
        clear(id);
      },
      setInterval(run: () => void, ms?: number) {
        const id = every(run, ms);
        timers.set(id, where());
        return id;
      },
      clearInterval(id: number) {
        timers.delete(id);
        cease(id);
      },
      BroadcastChannel: class extends Channel {
        constructor(name: string) {
          super(name);
          channels.add(this);
        }
        override close(): void {
          channels.delete(this);
          super.close();
        }
      },
    });
    Object.assign(EventTarget.prototype, {
      addEventListener(
        this: EventTarget,
        type: string,
        hear: object | null,
        options?: boolean | AddEventListenerOptions,
      ) {
        note(this ?? window, type, hear, options, 1);
        return add.call(this ?? window, type, hear as EventListener, options);
      },
      removeEventListener(
        this: EventTarget,
        type: string,
        hear: object | null,
        options?: boolean | EventListenerOptions,
      ) {
        note(this ?? window, type, hear, options, -1);
        return remove.call(this ?? window, type, hear as EventListener, options);
      },
    });
    this.#undo.push(() => {
      Object.assign(window, {
        setTimeout: set,
        clearTimeout: clear,
        setInterval: every,
        clearInterval: cease,
      });
      Object.assign(globalThis, { BroadcastChannel: Channel });
      Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove });
    });
  }

  /** Of what outlives an element: the window, the document, and questions about the screen. */
  #note(
    target: EventTarget,
    type: string,
    hear: object | null,
    options: boolean | AddEventListenerOptions | undefined,
    by: 1 | -1,
  ): void {
    if (
      !hear ||
      !(
        target === window ||
        target === document ||
        target === document.body ||
        target instanceof MediaQueryList
      )
    )
      return;
    const {
      capture = false,
      signal = undefined,
      once = false,
    } = typeof options === 'object' ? options : { capture: options ?? false };
    if (once) return;
    const key = `${target.constructor.name} ${type} ${capture} ${this.#idOf(hear)}`;
    // The same one again is none more, and none to be taken away is none less.
    const has = this.listeners.has(key);
    if (by > 0 && !has) {
      this.listeners.set(key, 1);
      signal?.addEventListener('abort', () => this.listeners.delete(key), { once: true });
    } else if (by < 0) this.listeners.delete(key);
  }

  #idOf(hear: object): number {
    if (!this.#ids.has(hear)) this.#ids.set(hear, this.#nextId++);
    return this.#ids.get(hear)!;
  }

  async held(): Promise<{ listeners: string[]; timers: string[]; channels: number; locks: number }> {
    const { held = [], pending = [] } = await navigator.locks.query();
    return {
      listeners: [...this.listeners.keys()].map((key) => key.replace(/ \d+$/, '')).sort(),
      timers: [...this.timers.values()].filter((at) => at !== 'elsewhere').sort(),
      channels: this.channels.size,
      locks: held.length + pending.length,
    };
  }

  end(): void {
    this.#undo.forEach((undo) => undo());
  }
}

describe('elements that leave the page', function () {
  this.timeout(30_000);
  let ledger: Ledger;
  beforeEach(() => (ledger = new Ledger()));
  afterEach(async () => {
    ledger.end();
    await removeToasts();
  });

  it('leave no listener, timer, channel or lock behind, a hundred times (ux 124)', async () => {
    const client = createClient({
      url: '/nowhere',
      user: 'ana',
      transports: [sse()],
      fetch: () => Promise.reject(new TypeError('no network')),
    });
    const provider = Object.assign(document.createElement('notif-provider'), { client });
    const bell = document.createElement('notif-bell');
    const list = document.createElement('notif-list');
    const toast = toastFor();
    toast.client = null;
    provider.append(bell, list, toast);
    const come = () => document.body.append(provider);
    const go = async () => {
      bell.hide();
      provider.remove();
      await aTimeout(20);
    };
    const rest = async () => {
      await go();
      // What closes lets go within a second: a stream of its tab, a panel of its way out.
      await aTimeout(1500);
      return ledger.held();
    };
    come();
    await bell.show();
    await eventually(() => expect(bell.open).to.equal(true));
    await eventually(() => expect(ledger.channels.size).to.be.above(0));
    const once = await rest();
    for (let times = 0; times < 100; times++) {
      come();
      if (times % 10 === 0) await bell.show();
      await go();
    }
    const then = await rest();
    expect(then).to.deep.equal(once);
    expect([then.channels, then.locks]).to.deep.equal([0, 0]);
  });
});
