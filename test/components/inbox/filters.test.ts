import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { FakeClient } from '../../support/fake-client.js';
import {
  allByRole,
  byRole,
  eventually,
  expectSpoken,
  focused,
  hasRole,
  nameOf,
  press,
  spoken,
  textOf,
} from '../../support/page.js';
import { item, show, type } from './support.js';

const day = 86_400_000;
const iso = (at: number): string =>
  new Date(at - new Date(at).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);

describe('<notif-inbox> filters', function () {
  this.timeout(12_000);

  const address = location.href;
  afterEach(() => window.history.replaceState(null, '', address));

  it('looks for a text once the person pauses, and marks it where it stands', async () => {
    const { client, search, titles, list } = await show();
    await eventually(() => expect(titles()).to.have.length(5));
    for (const text of ['d', 'de', 'dep', 'deploy']) {
      type(search(), text);
      await aTimeout(40);
    }
    expect(titles()).to.have.length(5);
    await eventually(() => expect(titles()).to.deep.equal(['Deploy failed', 'Report is ready']));
    const asked = client.calls('open').flatMap(([query]) => (query as { search?: string }).search ?? []);
    expect(asked).to.deep.equal(['deploy']);
    const marks = [...(list().shadowRoot?.querySelectorAll('notif-item') ?? [])].flatMap((row) => [
      ...(row.shadowRoot?.querySelectorAll('mark') ?? []),
    ]);
    expect(marks.map(textOf)).to.deep.equal(['Deploy', 'deploy']);
    expect(getComputedStyle(marks[0] as Element).textDecorationLine).to.equal('underline');
  });

  it('says how many match, once, half a second after that stands', async () => {
    const { search, root, control } = await show();
    await aTimeout(600);
    type(search(), 'report');
    await expectSpoken('1 result');
    expect(textOf(root.querySelector('.result') as Element)).to.equal('1 result');
    control(/^Archived/).click();
    await aTimeout(300);
    expect(spoken()).to.equal('1 result');
    type(search(), 'giraffe');
    await expectSpoken('No results for "giraffe"');
    byRole(root, 'heading', 'No results for "giraffe"');
  });

  it('takes the text away by Escape, and by the button in the field', async () => {
    const { search, root, titles } = await show();
    type(search(), 'report');
    await eventually(() => expect(titles()).to.have.length(1));
    search().focus();
    await press('Escape');
    await eventually(() => expect(titles()).to.have.length(5));
    expect(search().value).to.equal('');
    type(search(), 'report');
    await eventually(() => expect(titles()).to.have.length(1));
    byRole(root, 'button', 'Clear search').click();
    await eventually(() => expect(titles()).to.have.length(5));
    expect(focused()).to.equal(search());
  });

  it('counts each state and each type', async () => {
    const { control } = await show();
    const label = (name: RegExp) => control(name).closest('label')?.innerText.replace(/\s+/g, ' ').trim();
    await eventually(() => expect(label(/^Jobs/)).to.match(/Jobs ?, ?2/));
    await eventually(() => expect(label(/^Archived/)).to.match(/Archived ?, ?2/));
    expect(label(/^Unread/)).to.match(/Unread ?, ?3/);
    expect(label(/^All/)).to.match(/All ?, ?5/);
  });

  it('narrows by type, by priority and by day, and shows each with the way to take it back', async () => {
    const now = Date.now();
    const client = new FakeClient([
      item('Today', { type: 'job.failed', priority: 'urgent', createdAt: now }),
      item('Also today', { type: 'job.failed', createdAt: now }),
      item('Last week', { type: 'job.failed', priority: 'urgent', createdAt: now - 7 * day }),
    ]);
    const { root, titles, control } = await show(client, { types: [{ id: 'job' }, { id: 'mention' }] });
    control(/^Jobs/).click();
    await eventually(() => expect(titles()).to.have.length(3));
    type(control(/^Priority/), 'urgent');
    await eventually(() => expect(titles()).to.deep.equal(['Today', 'Last week']));
    type(control(/^From/), iso(now - day));
    await eventually(() => expect(titles()).to.deep.equal(['Today']));
    byRole(root, 'button', /^Remove filter: From /).click();
    await eventually(() => expect(titles()).to.deep.equal(['Today', 'Last week']));
    type(control(/^To/), iso(now - 7 * day));
    await eventually(() => expect(titles()).to.deep.equal(['Last week']));
    byRole(root, 'button', 'Remove filter: Jobs').click();
    byRole(root, 'button', 'Remove filter: Priority: Urgent').click();
    await eventually(() => expect(hasRole(root, 'button', /^Remove filter: P/)).to.equal(false));
    byRole(root, 'button', 'Clear').click();
    await eventually(() => expect(titles()).to.have.length(3));
  });

  it('says that days are the wrong way round, and takes the first alone', async () => {
    const { root, titles, control } = await show();
    await eventually(() => expect(titles()).to.have.length(5));
    type(control(/^From/), '2001-02-03');
    type(control(/^To/), '2001-02-01');
    await eventually(() =>
      expect(textOf(root.querySelector('.bad') as Element)).to.equal('The start date is after the end date.'),
    );
    expect(control(/^To/).ariaInvalid).to.equal('true');
    expect(titles()).to.have.length(5);
  });

  it('goes to a day that is loaded, asks for one that is not, and says where there is none', async () => {
    const now = Date.now();
    const client = new FakeClient();
    client.setItems(
      Array.from({ length: 400 }, (_, n) =>
        item(`Day ${n}`, { createdAt: now - n * day, readAt: 1, seenAt: 1 }),
      ),
    );
    const { root, control } = await show(client);
    await eventually(() => byRole(root, 'article', /Day 0$/));
    type(control('Jump to date'), iso(now - 300 * day));
    await eventually(() => expect(nameOf(focused())).to.equal('Day 300'));
    type(control('Jump to date'), iso(now - 900 * day));
    await expectSpoken(/^Nothing from .+ or earlier$/);
    client.$feed.set({ ...client.$feed.get(), hasMore: true });
    type(control('Jump to date'), iso(now - 900 * day));
    await eventually(() => byRole(root, 'button', /^Remove filter: To /));
    byRole(root, 'button', 'Back to the newest').click();
    await eventually(() => expect(hasRole(root, 'button', /^Remove filter: To /)).to.equal(false));
  });

  it('has them in a sheet where there is little room', async () => {
    await setViewport({ width: 360, height: 720 });
    const { root, inbox, control } = await show(undefined, { width: 360 });
    const open = byRole(root, 'button', 'Filters');
    open.focus();
    await press('Enter');
    const sheet = byRole(root, 'dialog', 'Filters');
    await expect(inbox).to.be.accessible();
    control(/^Jobs/).click();
    await eventually(() => byRole(sheet, 'button', 'Show 2 results'));
    byRole(sheet, 'button', 'Show 2 results').click();
    await eventually(() => expect(hasRole(root, 'dialog', 'Filters')).to.equal(false));
    expect(focused()).to.equal(open);
    expect(nameOf(open)).to.match(/^Filters ?, 1$/);
    await press('Enter');
    byRole(root, 'dialog', 'Filters');
    await press('Escape');
    expect(hasRole(root, 'dialog', 'Filters')).to.equal(false);
    await setViewport({ width: 1280, height: 800 });
  });

  it('keeps them in the address, and what is the page’s own stays there', async () => {
    window.history.replaceState(
      { own: 1 },
      '',
      '?page=inbox&inbox-state=unread&inbox-types=job,BAD!&inbox-from=2001-99-99#here',
    );
    const { titles, control, search } = await show(undefined, { syncUrl: true });
    await eventually(() => expect(titles()).to.deep.equal(['Deploy failed']));
    expect(control(/^Unread/).checked).to.equal(true);
    type(search(), 'failed');
    await eventually(() => expect(location.search).to.contain('inbox-search=failed'));
    expect(location.search).to.contain('page=inbox');
    expect(location.search).not.to.contain('BAD');
    expect(location.hash).to.equal('#here');
    expect(window.history.state).to.deep.equal({ own: 1 });
    window.history.replaceState(null, '', '?page=inbox');
    window.dispatchEvent(new PopStateEvent('popstate'));
    await eventually(() => expect(titles()).to.have.length(5));
    expect(search().value).to.equal('');
  });

  it('leaves the address alone unless the page says otherwise', async () => {
    const { control, titles } = await show();
    control(/^Unread/).click();
    await eventually(() => expect(titles()).to.have.length(3));
    expect(location.href).to.equal(address);
  });

  it('gives the types the page’s names, and offers no more than 20 of them', async () => {
    const types = Array.from({ length: 30 }, (_, n) => ({ id: `kind${n}`, label: `Kind ${n}` }));
    const { root } = await show(undefined, { types });
    expect(root.querySelectorAll('.types input').length).to.equal(20);
    expect(textOf(root.querySelector('.types .opt') as Element)).to.contain('Kind 0');
    expect(allByRole(root, 'article').length).to.equal(5);
  });
});
