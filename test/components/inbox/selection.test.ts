import { expect } from '@open-wc/testing';
import { NotifError } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import {
  byRole,
  eventually,
  expectSpoken,
  focused,
  hasRole,
  nameOf,
  press,
  textOf,
} from '../../support/page.js';
import { history, item, show } from './support.js';

describe('<notif-inbox> selection', function () {
  this.timeout(12_000);

  const shown = async (...args: Parameters<typeof show>) => {
    const page = await show(...args);
    await eventually(() => expect(page.titles().length).to.be.greaterThan(0));
    const { root, inbox } = page;
    const bar = () => byRole(root, 'toolbar', 'Selection');
    const count = () => textOf(bar().querySelector('.count') as Element);
    const box = () => bar().querySelector('input') as HTMLInputElement;
    const tick = (title: string) => {
      const rows = [...(page.list().shadowRoot?.querySelectorAll('notif-item') ?? [])];
      const row = rows.find((one) => one.item?.title === title);
      return row?.shadowRoot?.querySelector<HTMLInputElement>('.pick input') as HTMLInputElement;
    };
    const ids = (...titles: string[]) => {
      const { $feed } = page.client;
      return titles.map(
        (title) => $feed.get().ids.find((id) => $feed.get().get(id)?.title === title) ?? title,
      );
    };
    return { ...page, bar, count, box, tick, ids, selecting: () => inbox.matches(':state(selecting)') };
  };

  it('begins by the button, by X, and ends by Escape', async () => {
    const { root, row, count, selecting } = await shown();
    byRole(root, 'button', 'Select').click();
    await eventually(() => expect(count()).to.equal('0 selected'));
    row('Deploy failed').focus();
    await press('Escape');
    await eventually(() => expect(selecting()).to.equal(false));
    await press('x');
    await eventually(() => expect(count()).to.equal('1 selected'));
    await press('ArrowDown', 'Space');
    await eventually(() => expect(count()).to.equal('2 selected'));
    await press('Space');
    await eventually(() => expect(count()).to.equal('1 selected'));
    expect(nameOf(focused())).to.contain('Ana mentioned you');
  });

  it('takes a range by Shift and X, and by Shift and a click', async () => {
    const { row, count, tick, titles } = await shown();
    row('Deploy failed').focus();
    await press('x', 'ArrowDown', 'ArrowDown', 'Shift+X');
    await eventually(() => expect(count()).to.equal('3 selected'));
    tick('Contract indexed').dispatchEvent(
      new MouseEvent('click', { bubbles: true, composed: true, shiftKey: true, cancelable: true }),
    );
    await eventually(() => expect(count()).to.equal(`${titles().length} selected`));
    await eventually(() => expect(tick('Build finished').checked).to.equal(true));
  });

  it('has one box for all that are loaded, which knows of some', async () => {
    const { root, box, count, tick } = await shown();
    byRole(root, 'button', 'Select').click();
    await eventually(() => expect(box().indeterminate).to.equal(false));
    tick('Deploy failed').click();
    await eventually(() => expect(box().indeterminate).to.equal(true));
    box().click();
    await eventually(() => expect(count()).to.equal('5 selected'));
    expect(box().checked).to.equal(true);
    box().click();
    await eventually(() => expect(count()).to.equal('0 selected'));
  });

  it('does it to those that are chosen, says what it did, and takes it back', async () => {
    const { root, client, tick, titles, ids } = await shown();
    byRole(root, 'button', 'Select').click();
    await eventually(() => tick('Deploy failed').click());
    tick('Report is ready').click();
    await eventually(() => expect(tick('Report is ready').checked).to.equal(true));
    const wanted = ids('Deploy failed', 'Report is ready');
    byRole(byRole(root, 'toolbar', 'Selection'), 'button', 'Archive').click();
    expect(client.calls('archive')).to.deep.equal([[wanted]]);
    await eventually(() => expect(titles()).to.have.length(3));
    expect(hasRole(root, 'toolbar', 'Selection')).to.equal(false);
    await expectSpoken('Archived 2 notifications. Undo available');
    byRole(root, 'button', /^Undo/).click();
    await eventually(() => expect(titles()).to.have.length(5));
  });

  it('means everything that matches, loaded or not, when that is asked for', async () => {
    const client = new FakeClient(history());
    const { root, box, count, list } = await shown(client, { types: [{ id: 'job' }] });
    const { view } = list();
    client.hold();
    client.$feed.set({ ...client.$feed.get(), count: 1147, total: 1147, hasMore: true });
    byRole(root, 'button', 'Select').click();
    await eventually(() => box().click());
    await eventually(() => byRole(root, 'button', 'Select all 1,147 that match'));
    expect(count()).to.equal('5 selected');
    byRole(root, 'button', 'Select all 1,147 that match').click();
    await eventually(() => expect(count()).to.equal('All 1,147 that match are selected'));
    byRole(byRole(root, 'toolbar', 'Selection'), 'button', 'Mark as read').click();
    expect(client.calls('markRead')).to.deep.equal([[{ all: view?.query }]]);
  });

  it('goes by arrows from one control of the bar to the next, which is one tab stop', async () => {
    const { root, bar, box } = await shown();
    byRole(root, 'button', 'Select').click();
    await eventually(() => bar());
    box().focus();
    await press('ArrowRight');
    expect(nameOf(focused())).to.equal('Mark as read');
    await press('End');
    expect(nameOf(focused())).to.equal('Clear selection');
    await press('ArrowRight');
    expect(focused()).to.equal(box());
    await press('ArrowLeft');
    expect(nameOf(focused())).to.equal('Clear selection');
    expect(
      [...bar().querySelectorAll<HTMLElement>('input, button')].filter(({ tabIndex }) => tabIndex === 0)
        .length,
    ).to.equal(1);
    await press('Enter');
    await eventually(() => expect(hasRole(root, 'toolbar', /./)).to.equal(false));
    expect(nameOf(focused())).to.contain('Deploy failed');
  });

  it('keeps what is chosen when something arrives, forgets what has left, and begins anew with another list', async () => {
    const { client, root, count, tick, control, selecting, ids } = await shown();
    byRole(root, 'button', 'Select').click();
    await eventually(() => tick('Deploy failed').click());
    tick('Report is ready').click();
    client.arrive(item('New', { seq: 99_000_000 }));
    await eventually(() => expect(count()).to.equal('2 selected'));
    const [gone = ''] = ids('Report is ready');
    client.change(gone, { archivedAt: 1 });
    await eventually(() => expect(count()).to.equal('1 selected'));
    control(/^Unread/).click();
    await eventually(() => expect(selecting()).to.equal(false));
  });

  it('takes nothing away where that failed, and says so', async () => {
    const { client, root, tick, titles } = await shown();
    client.failWith.archive = new NotifError('server', '500');
    byRole(root, 'button', 'Select').click();
    await eventually(() => tick('Deploy failed').click());
    await eventually(() => expect(tick('Deploy failed').checked).to.equal(true));
    byRole(byRole(root, 'toolbar', 'Selection'), 'button', 'Archive').click();
    await expectSpoken('"Archive" didn\'t work. Nothing was changed.', 'alert');
    expect(titles()).to.have.length(5);
  });
});
