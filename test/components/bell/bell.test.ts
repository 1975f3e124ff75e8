import '../../../components/bell/define.js';
import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { bellPage, connection, counted } from '../../support/bell.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed } from '../../support/fake-feed.js';
import { notification } from '../../support/notification.js';
import { eventually } from '../../support/page.js';

const urgent = () => notification({ priority: 'urgent' });

describe('<notif-bell>', () => {
  afterEach(() => emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' }));

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`passes the accessibility audit in ${colorScheme}, in every state`, async () => {
      await emulateMedia({ colorScheme });
      document.documentElement.style.colorScheme = 'light dark';
      for (const attributes of [
        {},
        { badge: 'dot' },
        { dnd: '' },
        { disabled: '' },
        { panel: 'none' },
      ] as Record<string, string>[]) {
        const { bell } = await bellPage({ client: new FakeClient([urgent(), notification()]), attributes });
        await expect(bell).to.be.accessible();
      }
      document.documentElement.style.colorScheme = '';
    });
  }

  it('is one button that says how many are unread, and that it opens a dialog (ux 1)', async () => {
    const { bell, button, name } = await bellPage({ client: counted(3) });
    expect(bell.shadowRoot?.querySelectorAll('button').length).to.equal(1);
    expect(button.getAttribute('aria-haspopup')).to.equal('dialog');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    expect(name()).to.equal('Notifications, 3 unread');
  });

  it('follows the counts, whatever page of the list is loaded', async () => {
    const { bell, client, name, badge } = await bellPage({ client: counted(3) });
    client.$counts.set({ unread: 28, unseen: 1, capped: false, rev: 2 });
    await bell.updateComplete;
    expect([name(), badge()]).to.deep.equal(['Notifications, 28 unread', '28']);
    client.$counts.set({ unread: 0, unseen: 0, capped: false, rev: 3 });
    await bell.updateComplete;
    expect([name(), badge()]).to.deep.equal(['Notifications', '']);
  });

  it('shows no number before the first answer, and no spinner', async () => {
    const { name, badge, button } = await bellPage({ client: counted(0, { rev: -1 }) });
    expect([name(), badge()]).to.deep.equal(['Notifications', '']);
    expect(button.hasAttribute('aria-busy')).to.equal(false);
  });

  it('keeps the badge out of what a screen reader reads (ux 4)', async () => {
    const { bell } = await bellPage({ client: counted(3) });
    expect(bell.shadowRoot?.querySelector('[part=badge]')?.closest('[aria-hidden=true]')).to.not.equal(null);
  });

  it('writes the number small and bold, in digits of one width', async () => {
    const { bell } = await bellPage({ client: counted(3) });
    const { fontSize, fontWeight, lineHeight, fontVariantNumeric } = getComputedStyle(
      bell.shadowRoot!.querySelector('[part=badge]')!,
    );
    expect([fontSize, fontWeight, lineHeight, fontVariantNumeric]).to.deep.equal([
      '10.5px',
      '600',
      '16px',
      'tabular-nums',
    ]);
  });

  it('draws a dot as a dot, also where something is urgent', async () => {
    const { bell } = await bellPage({ client: new FakeClient([urgent()]), attributes: { badge: 'dot' } });
    const dot = bell.shadowRoot!.querySelector('[part=badge]')!;
    const { width, height } = dot.getBoundingClientRect();
    expect([width, height, getComputedStyle(dot, '::before').content]).to.deep.equal([8, 8, 'none']);
  });

  it('takes the same place whatever the number', async () => {
    const { bell, client } = await bellPage({ client: counted(0) });
    const sizes = [];
    for (const unread of [0, 3, 28, 100_000]) {
      client.$counts.set({ unread, unseen: 0, capped: false, rev: unread + 2 });
      await bell.updateComplete;
      const { width, height } = bell.getBoundingClientRect();
      sizes.push([width, height]);
    }
    expect(sizes).to.deep.equal(Array.from({ length: 4 }, () => [40, 40]));
  });

  it('wakes no reader when a number comes: it is no live region', async () => {
    const { bell } = await bellPage({ client: counted(3) });
    expect(bell.shadowRoot?.querySelector('[aria-live],[role=status],[role=alert]')).to.equal(null);
  });

  it('moves its badge once when the number grows, and not for those who want less motion', async () => {
    const { bell, client } = await bellPage({ client: counted(3) });
    const moving = () => bell.shadowRoot?.getAnimations().length;
    expect(moving()).to.equal(0);
    client.$counts.set({ unread: 4, unseen: 4, capped: false, rev: 2 });
    await bell.updateComplete;
    expect(moving()).to.equal(1);
    await eventually(() => expect(moving()).to.equal(0));
    client.$counts.set({ unread: 2, unseen: 2, capped: false, rev: 3 });
    await bell.updateComplete;
    expect(moving()).to.equal(0);
    await emulateMedia({ reducedMotion: 'reduce' });
    client.$counts.set({ unread: 9, unseen: 9, capped: false, rev: 4 });
    await bell.updateComplete;
    expect(moving()).to.equal(0);
  });

  it('tells a page’s style its states (ux 119)', async () => {
    const client = new FakeClient([urgent()]);
    connection(client, 'offline');
    const { bell } = await bellPage({ client, attributes: { dnd: '' } });
    expect(
      ['unread', 'urgent', 'dnd', 'offline'].filter((state) => bell.matches(`:state(${state})`)),
    ).to.deep.equal(['unread', 'urgent', 'dnd', 'offline']);
    client.setItems([]);
    connection(client, 'live');
    bell.dnd = false;
    await bell.updateComplete;
    expect(
      bell.matches(':state(unread), :state(urgent), :state(dnd), :state(offline), :state(open)'),
    ).to.equal(false);
  });

  it('calls urgent what is loaded, urgent and unread', async () => {
    const { client, bell, name } = await bellPage({ client: new FakeClient([urgent(), notification()]) });
    expect(name()).to.equal('Notifications, 2 unread, 1 urgent');
    await client.markRead(client.$feed.get().ids[0] ?? '');
    await bell.updateComplete;
    expect(name()).to.equal('Notifications, 1 unread');
  });

  it('says that it could not update when the first answer was an error, or sign-in is needed', async () => {
    const client = counted(0, { rev: -1 });
    client.$feed.set(feed([], { status: 'error' }));
    const { bell, name, badge } = await bellPage({ client });
    expect([name(), badge()]).to.deep.equal(['Notifications, could not update', '']);
    client.setItems([notification()]);
    await bell.updateComplete;
    expect(name()).to.equal('Notifications, 1 unread');
    connection(client, 'blocked');
    await bell.updateComplete;
    expect([name(), badge()]).to.deep.equal(['Notifications, could not update', '']);
  });

  it('works without a provider: a bell, with nothing to say', async () => {
    const { bell, name } = await bellPage();
    bell.client = null;
    await bell.updateComplete;
    expect(name()).to.equal('Notifications');
  });

  it('can be focused, also while disabled, and then does nothing', async () => {
    const { bell, button } = await bellPage({ client: counted(3), attributes: { disabled: '' } });
    bell.focus();
    expect(bell.shadowRoot?.activeElement).to.equal(button);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    await bell.updateComplete;
    expect(button.getAttribute('aria-expanded')).to.equal('false');
  });

  it('only says that it was pressed, where the page shows notifications itself', async () => {
    for (const attributes of [{ panel: 'none' }, { for: 'inbox' }] as Record<string, string>[]) {
      const { bell, button } = await bellPage({ attributes });
      let pressed = 0;
      document.addEventListener('notif-toggle', () => pressed++, { once: true });
      button.click();
      await bell.updateComplete;
      expect(pressed).to.equal(1);
      expect(button.hasAttribute('aria-haspopup')).to.equal(false);
      expect(bell.shadowRoot?.querySelector('notif-modal')).to.equal(null);
    }
  });

  it('shows what the page puts in place of its drawing and its number', async () => {
    const { bell } = await bellPage({ client: counted(3) });
    bell.innerHTML = '<i slot="icon">✉</i><b slot="badge">new</b>';
    await bell.updateComplete;
    const drawn = (name: string) =>
      bell.shadowRoot?.querySelector<HTMLSlotElement>(`slot[name=${name}]`)?.assignedElements()[0]
        ?.textContent;
    expect([drawn('icon'), drawn('badge')]).to.deep.equal(['✉', 'new']);
  });

  it('listens no longer once it has left the page', async () => {
    const { bell, client } = await bellPage({ client: counted(3) });
    for (let i = 0; i < 100; i++) {
      const parent = bell.parentElement;
      bell.remove();
      parent?.append(bell);
    }
    bell.remove();
    await bell.updateComplete;
    let drawn = 0;
    bell.addController({ hostUpdated: () => drawn++ });
    client.$counts.set({ unread: 9, unseen: 9, capped: false, rev: 9 });
    await bell.updateComplete;
    expect(drawn).to.equal(0);
  });

  describe('what the person chose', () => {
    it('shows do not disturb while the client has it, and no longer', async () => {
      const { client, name } = await bellPage({ client: counted(3) });
      client.setUi({ doNotDisturb: Date.now() + 60_000 });
      await eventually(() => expect(name()).to.equal('Notifications, 3 unread, do not disturb on'));
      client.setUi({ doNotDisturb: false });
      await eventually(() => expect(name()).to.equal('Notifications, 3 unread'));
    });

    it('says on the badge what they asked for, in their language', async () => {
      const client = counted(3, { unseen: 2 });
      client.setUi({ settings: { badge: 'unseen', locale: 'ru' } });
      const { badge, name } = await bellPage({ client });
      expect(badge()).to.equal('2');
      await eventually(() => expect(name()).to.equal('Уведомления, 2 новых'));
      client.setUi({ settings: { badge: 'none' } });
      await eventually(() => expect(badge()).to.equal(''));
    });
  });
});
