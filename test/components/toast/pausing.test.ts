import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import '../../../components/toast/define.js';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import type { NotifToast } from '../../../components/toast/toast.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import {
  card,
  control,
  descriptionOf,
  names,
  region,
  removeToasts,
  spoken,
  toastFor,
} from '../../support/toasts.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');

describe('a notif-toast that is not to disturb', () => {
  let clock: SinonFakeTimers;
  let client: FakeClient;
  let toast: NotifToast;
  let hidden = false;
  let used = true;

  const pass = (ms: number) => clock.tickAsync(ms);
  const several = (n: number, type = 'job.done'): void => {
    for (let i = 0; i < n; i++) client.arrive(notification({ type, title: `${type} ${i}` }));
  };
  async function hide(on: boolean): Promise<void> {
    hidden = on;
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(1);
  }
  async function heard(ms: number): Promise<string[]> {
    const all: string[] = [];
    for (let at = 0; at < ms; at += 50) {
      await pass(50);
      const text = spoken('status');
      if (text && text !== all.at(-1)) all.push(text);
    }
    return all;
  }

  before(() => {
    clock = useFakeTimers({
      now: Date.parse('2026-11-20T12:00:00Z'),
      toFake: ['setTimeout', 'clearTimeout', 'Date'],
    });
  });

  after(() => clock.restore());

  beforeEach(async () => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    document.hasFocus = () => used;
    hidden = false;
    used = true;
    client = new FakeClient();
    toast = toastFor(client);
    await pass(600);
  });

  afterEach(async () => {
    client.setItems([]);
    await pass(90_000);
    await removeToasts();
    Reflect.deleteProperty(document, 'hidden');
    Reflect.deleteProperty(document, 'hasFocus');
  });

  it('shows and says nothing until that ends, then one card and one sentence for all of it', async () => {
    client.setUi({ doNotDisturb: true });
    several(7);
    several(5, 'comment.new');
    expect(await heard(20_000)).to.deep.equal([]);
    expect(names()).to.deep.equal([]);
    expect(client.$counts.get().unread).to.equal(12);
    client.setUi({ doNotDisturb: false });
    expect(await heard(2000)).to.deep.equal(['12 notifications while paused']);
    expect(names()).to.deep.equal(['12 notifications while paused']);
    expect(plain(descriptionOf(card('12')))).to.equal('7 jobs · 5 comments');
  });

  it('ends by itself where it was set to a time', async () => {
    client.setUi({ doNotDisturb: Date.now() + 1_800_000 });
    several(1);
    await pass(1_799_000);
    expect(names()).to.deep.equal([]);
    await pass(1100);
    expect(names()).to.deep.equal(['1 notification while paused']);
  });

  it('shows nothing afterwards where all of it was read meanwhile', async () => {
    client.setUi({ doNotDisturb: true });
    const ids = ['a', 'b', 'c'];
    for (const id of ids) client.arrive(notification({ id }));
    for (const id of ids) client.change(id, { readAt: 1 });
    await pass(200);
    client.setUi({ doNotDisturb: false });
    await pass(1000);
    expect(names()).to.deep.equal([]);
  });

  it('lets what is urgent through, unless the person said no', async () => {
    client.setUi({ doNotDisturb: true });
    client.arrive(notification({ priority: 'urgent', title: 'Fire' }));
    await pass(1);
    expect(names()).to.deep.equal(['Fire']);
    toast.urgentBreaksThrough = false;
    await pass(1);
    client.arrive(notification({ priority: 'urgent', title: 'Flood' }));
    await pass(200);
    expect(names()).to.deep.equal(['Fire']);
    client.setUi({ doNotDisturb: false });
    await pass(1);
    expect(names()).to.deep.equal(['Flood', 'Fire']);
  });

  it('keeps quiet hours in the zone that it is given', async () => {
    // It is noon in London.
    toast.quietHours = {
      windows: [{ days: everyDay, from: '20:30', to: '21:15' }],
      timeZone: 'Asia/Tokyo',
    };
    await pass(1);
    clock.setSystemTime(Date.parse('2026-11-20T12:00:30Z'));
    several(2);
    await pass(14 * 60_000);
    expect(names()).to.deep.equal([]);
    await pass(31_000);
    expect(names()).to.deep.equal(['2 notifications while paused']);
    toast.quietHours = null;
    await pass(1);
  });

  it('reports quiet hours that make no sense, and has none then', async () => {
    const codes: string[] = [];
    toast.addEventListener('notif-error', (event) => codes.push((event as NotifErrorEvent).error.code));
    toast.quietHours = { windows: [{ days: everyDay, from: '00:00', to: '00:00' }] };
    await pass(1);
    toast.quietHours = { windows: [{ days: everyDay, from: 'noon', to: '13:00' }] };
    await pass(1);
    window.dispatchEvent(new Event('resize'));
    expect(codes).to.deep.equal(['bad-option']);
    client.arrive(notification({ title: 'Export ready' }));
    await pass(1);
    expect(names()).to.deep.equal(['Export ready']);
  });

  it('tells of what came while the page was hidden by one card, and of one alone as of any other', async () => {
    await hide(true);
    several(3);
    several(2, 'mention.new');
    await pass(600_000);
    await hide(false);
    expect(names()).to.deep.equal(['5 new while you were away']);
    await pass(20_000);
    await hide(true);
    client.arrive(notification({ title: 'Export ready' }));
    await pass(60_000);
    await hide(false);
    expect(names()).to.deep.equal(['Export ready']);
    await pass(20_000);
    await hide(true);
    client.arrive(notification({ title: 'Export ready' }));
    await pass(301_000);
    await hide(false);
    expect(names()).to.deep.equal(['1 new while you were away']);
    expect(plain(descriptionOf(card('1 new')))).to.equal('Latest: Export ready');
  });

  it('goes on in a window that is seen but not used, whose cards wait for the person', async () => {
    used = false;
    window.dispatchEvent(new Event('blur'));
    client.arrive(notification({ title: 'Export ready' }));
    await pass(600_000);
    expect(names()).to.deep.equal(['Export ready']);
    used = true;
    window.dispatchEvent(new Event('focus'));
    await pass(6600);
    expect(names()).to.deep.equal([]);
  });

  it('says of one that waited long for room how old it is', async () => {
    used = false;
    window.dispatchEvent(new Event('blur'));
    for (const type of ['a.new', 'b.new', 'c.new', 'd.new']) {
      client.arrive(notification({ type, title: type }));
      await pass(2000);
    }
    await pass(40_000);
    expect(names()).to.deep.equal(['c.new', 'b.new', 'a.new']);
    control(card('c.new'), 'Dismiss: c.new').click();
    await pass(1);
    expect(names()[0]).to.equal('1 new notification');
    expect(plain(descriptionOf(card('1 new')))).to.equal('Latest: d.new · 1 min. ago');
  });

  it('tells of a flood by one card that changes every five seconds and is spoken of every twenty', async () => {
    for (let i = 0; i < 11; i++) {
      client.arrive(notification({ type: `kind${i}.new`, title: `Item ${i}` }));
      await pass(5100);
    }
    expect(toast.matches(':state(quiet)')).to.equal(true);
    const sentences: string[] = [];
    const shown = new Set<string>();
    for (let i = 0; i < 20; i++) {
      client.arrive(notification({ type: `sort${i}.new`, title: `More ${i}` }));
      sentences.push(...(await heard(1000)));
      names().forEach((name) => shown.add(name));
    }
    expect([...new Set(sentences)].length).to.be.within(1, 2);
    expect(shown.size).to.be.within(2, 6);
    expect(names().length).to.equal(1);
    await pass(90_000);
    expect(toast.matches(':state(quiet)')).to.equal(false);
  });

  it('counts in Russian where the page does', async () => {
    toast.locale = 'ru';
    // The language comes over the network, which keeps its own time.
    client.arrive(notification({ title: 'Первое' }));
    while (!region().getAttribute('aria-label')?.startsWith('Всплывающие')) await pass(10);
    await pass(10_000);
    client.setUi({ doNotDisturb: true });
    several(5);
    several(4, 'comment.new');
    several(3, 'alert.new');
    several(2, 'licence.expired');
    await pass(100);
    client.setUi({ doNotDisturb: false });
    await pass(100);
    expect(names()).to.deep.equal(['Во время паузы: 14 уведомлений']);
    expect(plain(descriptionOf(card('Во')))).to.equal('5 заданий · 4 комментария · 3 предупреждения');
    await pass(20_000);
    await hide(true);
    several(21);
    await hide(false);
    expect(names()).to.deep.equal(['Пока вас не было: 21 новое']);
  });
});
