import { expect } from '@open-wc/testing';
import type { NotifItemClickEvent } from '../../../components/events/item-click.js';
import { FakeClient } from '../../support/fake-client.js';
import { allByRole, byRole, eventually, focused, nameOf, press, textOf } from '../../support/page.js';
import { history, item, show } from './support.js';

describe('<notif-inbox detail>', () => {
  const shown = async (width = 1200, client = new FakeClient(history())) => {
    const page = await show(client, { width, detail: true });
    const detail = () => page.root.querySelector('.detail') as HTMLElement;
    /** What is read in it, the row's own tree too. */
    const text = () => {
      const article = detail().querySelector('notif-item')?.shadowRoot?.querySelector('article');
      return textOf(article ?? detail());
    };
    await eventually(() => expect(page.titles().length).to.be.greaterThan(0));
    return { ...page, detail, text };
  };

  it('invites to choose one', async () => {
    const { text } = await shown();
    expect(text()).to.equal('Choose a notification to read it here');
  });

  it('opens one beside the list, which is read by that, and leaves the focus in the list', async () => {
    const { client, row, text } = await shown();
    row('Report is ready').focus();
    await press('Enter');
    await eventually(() => expect(text()).to.contain('The deploy report of the week.'));
    expect(location.hash).to.equal('');
    expect(client.calls('markRead').length).to.equal(1);
    expect(nameOf(focused())).to.contain('Report is ready');
    expect(focused().ariaCurrent).to.equal('true');
  });

  it('opens what leads nowhere as well', async () => {
    const { row, text } = await shown(
      1200,
      new FakeClient([item('Plain', { action: null, body: 'No link.' })]),
    );
    row('Plain').focus();
    await press('Enter');
    await eventually(() => expect(text()).to.contain('No link.'));
  });

  it('goes on to the next and back, and knows the ends', async () => {
    const { root, row, text } = await shown();
    row('Deploy failed').focus();
    await press('Enter');
    const next = await eventually(() => byRole(root, 'button', 'Next notification'));
    expect(byRole(root, 'button', 'Previous notification').ariaDisabled).to.equal('true');
    next.click();
    await eventually(() => expect(text()).to.contain('Ana mentioned you'));
    for (let more = 0; more < 3; more++) {
      next.click();
      await eventually(() => expect(next.isConnected).to.equal(true));
    }
    await eventually(() => expect(text()).to.contain('Contract indexed'));
    expect(next.ariaDisabled).to.equal('true');
    byRole(root, 'button', 'Previous notification').click();
    await eventually(() => expect(text()).to.contain('Build finished'));
  });

  it('stands over the list where there is no room beside it, and gives the focus back', async () => {
    const { root, row, detail } = await shown(360);
    expect(detail().checkVisibility()).to.equal(false);
    row('Ana mentioned you').focus();
    await press('Enter');
    await eventually(() => expect(focused()).to.equal(detail()));
    byRole(root, 'button', 'Close details').click();
    await eventually(() => expect(nameOf(focused())).to.contain('Ana mentioned you'));
    await press('Enter');
    await eventually(() => expect(focused()).to.equal(detail()));
    await press('Escape');
    await eventually(() => expect(nameOf(focused())).to.contain('Ana mentioned you'));
  });

  it('has what can be done with it', async () => {
    const { root, client, row, detail, text, titles } = await shown();
    row('Deploy failed').focus();
    await press('Enter');
    await eventually(() => byRole(detail(), 'button', 'Archive'));
    byRole(detail(), 'button', 'Archive').click();
    await eventually(() => expect(titles().includes('Deploy failed')).to.equal(false));
    expect(client.calls('archive').length).to.equal(1);
    expect(textOf(root.querySelector('.undo') as Element)).to.contain('Archived 1 notification');
    expect(text()).to.equal('Choose a notification to read it here');
  });

  it('lets its own link lead where it leads, and the page’s router go before', async () => {
    const { inbox, row, detail } = await shown();
    row('Report is ready').focus();
    await press('Enter');
    const heard: boolean[] = [];
    inbox.addEventListener('notif-item-click', (event) => {
      heard.push(event.defaultPrevented);
      (event as NotifItemClickEvent).preventDefault();
    });
    const link = await eventually(() => {
      const [found] = allByRole(detail(), 'link');
      if (!found) throw new Error('no link');
      return found;
    });
    link.click();
    expect(heard).to.deep.equal([false]);
    expect(location.hash).to.equal('');
  });
});
