import '../../../components/list/define.js';
import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { NotifList } from '../../../components/list/list.js';
import type { Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed } from '../../support/fake-feed.js';
import { notification } from '../../support/notification.js';
import { allByRole, byRole, eventually, focused, nameOf, press } from '../../support/page.js';

const most = 100_000;

/** Newest first, every third with a text of its own length, so that no row tells how tall the next is. */
const many = (n: number): Notification[] =>
  Array.from({ length: n }, (_, index) =>
    notification({
      title: `Row ${index}`,
      body: index % 3 ? '' : 'A word, and then another. '.repeat((index % 7) + 1),
      seq: most * 2 - index,
      readAt: 1,
      seenAt: 1,
      createdAt: Date.now() - index * 60_000,
    }),
  );

async function show(items: readonly Notification[], { blockSize = '600px', maxRows = 60 } = {}) {
  const client = new FakeClient();
  client.$feed.set(feed(items));
  const list = await fixture<NotifList>(
    html`<notif-list .client=${client} .maxRows=${maxRows}></notif-list>`,
  );
  list.style.blockSize = blockSize;
  const root = list.shadowRoot as ShadowRoot;
  const rows = () => [...root.querySelectorAll('notif-item')];
  const titles = () => rows().map((row) => row.item?.title ?? '');
  /** Those on screen, and where. */
  const seen = () => {
    const { top, bottom } = list.getBoundingClientRect();
    return rows()
      .map((row) => [row, row.getBoundingClientRect()] as const)
      .filter(([, box]) => box.bottom > top + 1 && box.top < bottom - 1)
      .map(([row, box]) => ({
        title: row.item?.title ?? '',
        at: row.posinset,
        top: box.top,
        height: box.height,
      }));
  };
  const settled = async () => {
    await eventually(() => expect(rows().length).to.equal(Math.min(maxRows, items.length)));
    // What comes into the page is measured, and what was thought of its height gives way.
    for (let [still, last] = [0, '']; still < 4; still++) {
      await nextFrame();
      const now = `${list.scrollTop} ${list.scrollHeight}`;
      if (now !== last) [still, last] = [0, now];
    }
  };
  await settled();
  return { client, list, root, rows, titles, seen, settled };
}

describe('<notif-list> with more rows than a page can hold', function () {
  this.timeout(60_000);

  for (const maxRows of [60, 120]) {
    it(`has at most ${maxRows} of 100,000 in the page, wherever it stands`, async () => {
      const { list, rows, seen, settled } = await show(many(most), { maxRows });
      for (const part of [0.01, 0.5, 0.999, 0.2, 0]) {
        list.scrollTop = list.scrollHeight * part;
        for (let frame = 0; frame < 20; frame++) {
          await nextFrame();
          expect(rows().length).to.be.at.most(maxRows);
        }
        await settled();
        const there = seen();
        expect(there.length).to.be.greaterThan(3);
        for (const { title, at } of there) expect(title).to.equal(`Row ${at - 1}`);
      }
    });
  }

  it('leaves no hole on screen, and no row over another', async () => {
    const { list, seen, settled } = await show(many(5000));
    for (const at of [0, 900, 40_000, 39_000, 150_000, 4000]) {
      list.scrollTop = at;
      await settled();
      const there = seen();
      const box = list.getBoundingClientRect();
      expect(there[0]?.top).to.be.at.most(box.top + 8);
      there.forEach(({ top, height }, index) => {
        const next = there[index + 1];
        if (next) expect(next.top).to.be.closeTo(top + height, 1);
      });
    }
  });

  it('goes to the very end and back, and each row knows its place', async () => {
    const { root, rows } = await show(many(most));
    const row = (title: string) => byRole(root, 'article', title);
    row('Row 0').focus();
    await press('End');
    await eventually(() => expect(nameOf(focused())).to.equal(`Row ${most - 1}`));
    expect(focused().ariaPosInSet).to.equal(`${most}`);
    expect(focused().ariaSetSize).to.equal(`${most}`);
    expect(rows().length).to.be.at.most(60);
    await press('ArrowUp');
    await eventually(() => expect(nameOf(focused())).to.equal(`Row ${most - 2}`));
    await press('Home');
    await eventually(() => expect(nameOf(focused())).to.equal('Row 0'));
    expect(focused().ariaPosInSet).to.equal('1');
    await press('ArrowDown');
    expect(nameOf(focused())).to.equal('Row 1');
  });

  it('keeps the row with the focus while the wheel goes 5,000 rows on, and goes on from it', async () => {
    const { list, root, rows, titles } = await show(many(20_000));
    byRole(root, 'article', 'Row 3').focus();
    const { left, top } = list.getBoundingClientRect();
    await sendMouse({ type: 'move', position: [Math.round(left + 40), Math.round(top + 60)] });
    const far = list.scrollHeight / 4;
    for (let at = 0; at < far; at += far / 40) {
      list.scrollTop = at;
      await nextFrame();
    }
    await eventually(() =>
      expect(Math.max(...rows().map(({ posinset }) => posinset))).to.be.greaterThan(4000),
    );
    expect(nameOf(focused())).to.equal('Row 3');
    expect(titles()[0]).to.equal('Row 3');
    expect(rows().length).to.be.at.most(60);
    await press('ArrowDown');
    await eventually(() => expect(nameOf(focused())).to.equal('Row 4'));
    const place = focused().getBoundingClientRect();
    const box = list.getBoundingClientRect();
    expect(place.top).to.be.at.least(box.top - 1);
    expect(place.bottom).to.be.at.most(box.bottom + 1);
  });

  it('has its tab stop on screen where nothing in it has the focus', async () => {
    const { list, root, seen, settled } = await show(many(2000));
    list.scrollTop = 30_000;
    await settled();
    const [stop, ...others] = allByRole(root, 'article').filter(({ tabIndex }) => tabIndex === 0);
    expect(others).to.deep.equal([]);
    expect(seen().map(({ title }) => title)).to.include(stop && nameOf(stop));
  });

  it('moves nothing on screen when rows above it come in, or prove to be taller', async () => {
    const items = many(3000);
    const { client, list, seen, settled } = await show(items);
    // Past rows that were never in the page.
    list.scrollTop = 60_000;
    await settled();
    for (let up = 0; up < 30; up++) {
      const [, before] = seen();
      list.scrollTop -= 40;
      await nextFrame();
      await nextFrame();
      const after = seen().find(({ title }) => title === before?.title);
      expect(after?.top).to.be.closeTo((before?.top ?? 0) + 40, 1);
    }
    const [, before] = seen();
    // Back at its place, as from the archive: 30 rows above.
    const back = many(3000)
      .slice(10, 40)
      .map((item) => ({ ...item, title: 'Back', seq: item.seq + 0.5 }));
    client.$feed.set(feed([...items.slice(0, 40), ...back, ...items.slice(40)]));
    await settled();
    await settled();
    const after = seen().find(({ title }) => title === before?.title);
    expect(after?.top).to.be.closeTo(before?.top ?? 0, 1);
    expect(after?.at).to.equal((before?.at ?? 0) + 30);
  });

  it('keeps focus and place when something new arrives', async () => {
    const items = many(1000);
    const { client, list, root, seen, settled } = await show(items);
    list.scrollTop = 12_000;
    await settled();
    const [, { title = '' } = {}] = seen();
    byRole(root, 'article', title).focus();
    // Who gets the focus at the very edge is scrolled clear of it.
    await settled();
    const top = seen().find((row) => row.title === title)?.top ?? NaN;
    const at = list.scrollTop;
    client.$feed.set(feed([notification({ title: 'New', seq: most * 3 }), ...items]));
    await eventually(() => byRole(root, 'button', '1 new'));
    expect(nameOf(focused())).to.equal(title);
    expect(list.scrollTop).to.be.closeTo(at, 1);
    expect(seen().find((row) => row.title === title)?.top).to.be.closeTo(top, 1);
  });

  it('shows a row unfolded that was so when it went out of the page', async () => {
    const { list, root, settled } = await show(many(2000));
    byRole(root, 'article', 'Row 1').focus();
    await press('Space');
    byRole(root, 'button', 'Show less');
    focused().blur();
    list.scrollTop = 60_000;
    await settled();
    expect(allByRole(root, 'button').map(nameOf)).not.to.include('Show less');
    list.scrollTop = 0;
    await eventually(() => byRole(root, 'button', 'Show less'));
  });

  it('names a day where it begins, and not where the page begins to hold rows', async () => {
    const { list, root, settled } = await show(many(4000));
    list.scrollTop = 20_000;
    await settled();
    const days = [...root.querySelectorAll('notif-item')].flatMap((row) => (row.day ? [row.posinset] : []));
    for (const at of days) {
      const day = (index: number) => new Date(Date.now() - index * 60_000).getDate();
      expect(day(at - 1)).not.to.equal(day(at - 2));
    }
  });

  it('passes axe in the middle', async () => {
    const { list, settled } = await show(many(500));
    list.scrollTop = 9000;
    await settled();
    await expect(list).to.be.accessible();
  });
});
