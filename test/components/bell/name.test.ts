import '../../../components/bell/define.js';
import { expect } from '@open-wc/testing';
import { bellPage, connection, counted } from '../../support/bell.js';
import { eventually } from '../../support/page.js';

describe('the name of the bell', () => {
  for (const [unread, english, russian, shown] of [
    [0, 'Notifications', 'Уведомления', ''],
    [1, 'Notifications, 1 unread', 'Уведомления, 1 непрочитанное', '1'],
    [3, 'Notifications, 3 unread', 'Уведомления, 3 непрочитанных', '3'],
    [21, 'Notifications, 21 unread', 'Уведомления, 21 непрочитанное', '21'],
    [99, 'Notifications, 99 unread', 'Уведомления, 99 непрочитанных', '99'],
    [100, 'Notifications, more than 99 unread', 'Уведомления, более 99 непрочитанных', '99+'],
    [100_000, 'Notifications, more than 99 unread', 'Уведомления, более 99 непрочитанных', '99+'],
  ] as const) {
    it(`with ${unread} unread, in English and in Russian (ux 2)`, async () => {
      const en = await bellPage({ client: counted(unread) });
      expect([en.name(), en.badge()]).to.deep.equal([english, shown]);
      const ru = await bellPage({ client: counted(unread), lang: 'ru' });
      await eventually(() => expect([ru.name(), ru.badge()]).to.deep.equal([russian, shown]));
      expect(ru.bell.lang).to.equal('ru');
    });
  }

  for (const [what, attributes, name] of [
    ['badge="dot"', { badge: 'dot' }, 'Notifications, new items'],
    ['badge="unseen"', { badge: 'unseen' }, 'Notifications, 2 new'],
    ['badge="none"', { badge: 'none' }, 'Notifications'],
    ['dnd', { dnd: '' }, 'Notifications, 3 unread, do not disturb on'],
    ['disabled', { disabled: '' }, 'Notifications, unavailable'],
    ['max="2"', { max: '2' }, 'Notifications, more than 2 unread'],
    ['label', { label: 'Alerts' }, 'Alerts, 3 unread'],
  ] as const) {
    it(`with ${what}`, async () => {
      const page = await bellPage({ client: counted(3, { unseen: 2 }), attributes });
      expect(page.name()).to.equal(name);
    });
  }

  it('without a network', async () => {
    const client = counted(0);
    connection(client, 'offline');
    const { bell, name } = await bellPage({ client });
    expect(name()).to.equal('Notifications, offline');
    client.$counts.set({ unread: 12, unseen: 0, capped: false, rev: 2 });
    await bell.updateComplete;
    expect(name(), 'what is known is still said').to.equal('Notifications, 12 unread, offline');
  });

  it('where the backend stopped counting', async () => {
    const { name, badge } = await bellPage({ client: counted(50, { capped: true }) });
    expect([name(), badge()]).to.deep.equal(['Notifications, more than 49 unread', '49+']);
  });

  it('in the digits of the language', async () => {
    const { name, bell } = await bellPage({ client: counted(1234), attributes: { max: '5000' }, lang: 'ru' });
    await eventually(() => expect(name()).to.match(/^Уведомления, 1\s234 непрочитанных$/));
    bell.locale = 'en-IN';
    await eventually(() => expect(name()).to.equal('Notifications, 1,234 unread'));
  });

  it('changes with the page’s language, once the panel is here', async () => {
    const { bell, button, name } = await bellPage({ client: counted(5) });
    button.dispatchEvent(new PointerEvent('pointerenter'));
    await eventually(() => expect(bell.lang).to.equal('en'));
    bell.closest<HTMLElement>('div[lang]')!.lang = 'ru';
    await eventually(() => expect(name()).to.equal('Уведомления, 5 непрочитанных'));
  });
});
