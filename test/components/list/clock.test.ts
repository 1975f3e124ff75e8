import '../../../components/list/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import type { NotifList } from '../../../components/list/list.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed } from '../../support/fake-feed.js';
import { notification } from '../../support/notification.js';
import { spoken } from '../../support/page.js';

describe('<notif-list> by the clock', () => {
  let clock: SinonFakeTimers;
  const pass = (ms: number) => clock.tickAsync(ms);

  beforeEach(() => {
    clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  });
  afterEach(async () => {
    document.querySelectorAll('notif-list').forEach((list) => list.remove());
    await pass(60_000);
    clock.restore();
  });

  const show = async (client: FakeClient): Promise<NotifList> =>
    fixture<NotifList>(html`<notif-list .client=${client}></notif-list>`);

  /** Each sentence that is spoken within `ms`. */
  async function heard(ms: number): Promise<string[]> {
    const all: string[] = [];
    for (let at = 0; at < ms; at += 50) {
      await pass(50);
      const text = spoken();
      if (text && text !== all.at(-1)) all.push(text);
    }
    return all;
  }

  it('tells of what arrives by number and never by title, once in ten seconds (ux 56)', async () => {
    const client = new FakeClient([notification({ title: 'One' })]);
    await show(client);
    await pass(600);
    const all: string[] = [];
    for (let n = 0; n < 20; n++) {
      client.arrive(notification({ title: `Secret ${n}`, seq: 8_000_000 + n }));
      all.push(...(await heard(1000)));
    }
    all.push(...(await heard(11_000)));
    // The first at once; then ten seconds later what came since, and so on.
    const told = all.filter((text, index) => text !== all[index - 1]);
    const numbers = told.map((text) => Number(/^(\d+) new in the list$/.exec(text)?.[1]));
    expect(numbers.length).to.equal(3);
    expect(numbers[0]).to.equal(1);
    expect(numbers.reduce((sum, n) => sum + n)).to.equal(20);
  });

  it('has placeholders 150 ms after it began to wait, and not before, hidden from the tree (ux 85)', async () => {
    const client = new FakeClient();
    client.$feed.set(feed([], { status: 'loading' }));
    const list = await show(client);
    const skeleton = () => list.shadowRoot!.querySelector('[part=skeleton]');
    await pass(149);
    await list.updateComplete;
    expect(skeleton()).to.equal(null);
    await pass(1);
    await list.updateComplete;
    expect(skeleton()?.ariaHidden).to.equal('true');
    client.setItems([notification({ title: 'One' })]);
    await list.updateComplete;
    expect(skeleton()).to.equal(null);
  });

  it('has none where the list is there before that (ux 85)', async () => {
    const client = new FakeClient();
    client.$feed.set(feed([], { status: 'loading' }));
    const list = await show(client);
    let seen = false;
    new MutationObserver(() => (seen ||= !!list.shadowRoot!.querySelector('[part=skeleton]'))).observe(
      list.shadowRoot!,
      { childList: true, subtree: true },
    );
    await pass(140);
    client.setItems([notification({ title: 'One' })]);
    await pass(1000);
    expect(seen).to.equal(false);
  });
});
