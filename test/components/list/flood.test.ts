import '../../../components/list/define.js';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { NotifList } from '../../../components/list/list.js';
import type { Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { eventually } from '../../support/page.js';

let seq = 5_000_000;
/** Newest first. */
const many = (n: number): Notification[] =>
  Array.from({ length: n }, () => notification({ title: `Row ${seq}`, seq: seq++ })).reverse();

async function show(client: FakeClient) {
  const list = await fixture<NotifList>(html`<notif-list .client=${client}></notif-list>`);
  list.style.blockSize = '400px';
  const root = list.shadowRoot as ShadowRoot;
  const ids = (): string[] => [...root.querySelectorAll('notif-item')].map((row) => row.item?.id ?? '');
  /** How many new rows each draw brought in, from now on. */
  const draws: number[] = [];
  new MutationObserver((records) => {
    const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
    draws.push(added.filter(({ nodeName }) => nodeName === 'NOTIF-ITEM').length);
  }).observe(root.querySelector('.feed') ?? root, { childList: true, subtree: true });
  return { ids, draws };
}

describe('<notif-list> in a flood', () => {
  it('brings in many rows a few in each frame, from the top on and without a hole', async () => {
    const client = new FakeClient(many(100));
    const { ids } = await show(client);
    const all = client.$feed.get().ids;
    const steps = [ids().length];
    while (ids().length < 60) {
      expect(ids()).to.deep.equal(all.slice(0, ids().length));
      await nextFrame();
      if (ids().length !== steps.at(-1)) steps.push(ids().length);
    }
    // The first draw is over by the time that the list is there, and perhaps the second.
    expect(steps.join()).to.match(/^(8,)?16,24,32,40,48,56,60$/);
  });

  it('shows the first of them at once, and then draws a few times a second, few rows each', async () => {
    const items = many(3);
    const client = new FakeClient(items);
    const { ids, draws } = await show(client);
    const began = performance.now();
    let frames = 0;
    for (; performance.now() - began < 1000; frames++) {
      items.unshift(...many(frames ? 20 : 1));
      client.setItems([...items]);
      await nextFrame();
      if (!frames) expect(ids()[0], 'the first').to.equal(items[0]?.id);
    }
    expect(frames).to.be.greaterThan(10);
    // The first, then five a second.
    expect(draws.length).to.be.within(2, 8);
    expect(Math.max(...draws)).to.be.at.most(8);
    await eventually(() => expect(ids()).to.deep.equal(items.slice(0, 60).map(({ id }) => id)));
  });
});
