import { expect } from '@open-wc/testing';
import { useFakeTimers, type SinonFakeTimers } from 'sinon';
import {
  announce,
  announceWith,
  prepareAnnouncer,
  stageAnnouncer,
} from '../../../components/internal/announcer.js';

let clock: SinonFakeTimers;

const regions = (role: 'status' | 'alert', root: ParentNode = document) =>
  [...root.querySelectorAll(`.notif-announcer > [role=${role}]`)] as HTMLElement[];
const spoken = (role: 'status' | 'alert', root?: ParentNode) => regions(role, root).at(-1)?.textContent ?? '';

/** Each text that a region held between now and `ms` from now, in order. */
async function listen(role: 'status' | 'alert', ms: number): Promise<string[]> {
  const heard: string[] = [];
  for (let at = 0; at < ms; at += 50) {
    await clock.tickAsync(50);
    const text = spoken(role);
    if (text && text !== heard.at(-1)) heard.push(text);
  }
  return heard;
}

describe('announcer', () => {
  before(async () => {
    clock = useFakeTimers({ now: Date.now(), toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    prepareAnnouncer();
    await clock.tickAsync(500);
  });

  afterEach(() => clock.tickAsync(60_000));

  after(() => clock.restore());

  it('is one pair of regions in the page, however many elements ask for it', () => {
    prepareAnnouncer();
    prepareAnnouncer();
    expect(document.querySelectorAll('.notif-announcer').length).to.equal(1);
    expect(document.querySelector('.notif-announcer')?.parentElement).to.equal(document.body);
    for (const region of [...regions('status'), ...regions('alert')]) {
      expect(region.getAttribute('aria-atomic')).to.equal('true');
      expect(region.hasAttribute('aria-label')).to.equal(false);
      expect(region.checkVisibility()).to.equal(true);
    }
  });

  it('takes no room on the page and needs no inline style', () => {
    const box = document.querySelector('.notif-announcer') as HTMLElement;
    expect(box.hasAttribute('style')).to.equal(false);
    expect(getComputedStyle(box).position).to.equal('fixed');
    expect(box.offsetWidth).to.equal(1);
  });

  it('speaks a polite text as text and clears it after eight seconds (ux 51, 58)', async () => {
    announce('Job: Export ready');
    await clock.tickAsync(150);
    expect(spoken('status')).to.equal('Job: Export ready');
    expect([...regions('status')[0]!.childNodes].map(({ nodeType }) => nodeType)).to.deep.equal([
      Node.TEXT_NODE,
    ]);
    for (const region of [...regions('status'), ...regions('alert')])
      expect(region.hasAttribute('aria-label')).to.equal(false);
    expect(spoken('alert')).to.equal('');
    await clock.tickAsync(7900);
    expect(spoken('status')).to.equal('Job: Export ready');
    await clock.tickAsync(200);
    expect(spoken('status')).to.equal('');
  });

  it('speaks an urgent text assertively within 200 ms', async () => {
    announce('Urgent: Payments are down', { urgent: true });
    await clock.tickAsync(200);
    expect(spoken('alert')).to.equal('Urgent: Payments are down');
    expect(spoken('status')).to.equal('');
  });

  it('keeps urgent texts at least a second and a half apart, and loses none', async () => {
    for (const text of ['one', 'two', 'three']) announce(text, { urgent: true });
    await clock.tickAsync(150);
    expect(spoken('alert')).to.equal('one');
    await clock.tickAsync(1400);
    expect(spoken('alert')).to.equal('one');
    expect(await listen('alert', 4000)).to.deep.equal(['two', 'three']);
  });

  it('makes an urgent text that repeats count as a new one', async () => {
    announce('Same words', { urgent: true });
    await clock.tickAsync(2000);
    announce('Same words', { urgent: true });
    await clock.tickAsync(200);
    expect(spoken('alert')).to.equal('Same words\u200B');
  });

  it('lets an important text go before what waits', async () => {
    announce('first');
    await clock.tickAsync(150);
    announce('second');
    announce('important', { ahead: true });
    expect(await listen('status', 6000)).to.deep.equal(['first', 'important', 'second']);
  });

  it('tells more than five waiting texts as one sentence', async () => {
    const coalesce = (n: number) => `${n} new notifications`;
    for (let i = 1; i <= 20; i++) announce(`Item ${i}`, { coalesce });
    const heard = await listen('status', 20_000);
    expect(heard.length).to.be.at.most(5);
    expect(heard.some((text) => /new notifications$/.test(text))).to.equal(true);
  });

  it('says nothing while the page is hidden, and says it on return', async () => {
    const hidden = { value: true };
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden.value });
    announce('While away');
    expect(await listen('status', 3000)).to.deep.equal([]);
    hidden.value = false;
    document.dispatchEvent(new Event('visibilitychange'));
    await clock.tickAsync(200);
    expect(spoken('status')).to.equal('While away');
    Reflect.deleteProperty(document, 'hidden');
  });

  it('speaks from inside a modal dialog, after it could be met there, and from the page afterwards', async () => {
    const dialog = document.createElement('dialog');
    document.body.append(dialog);
    dialog.showModal();
    stageAnnouncer(dialog);
    announce('On stage', { urgent: true });
    await clock.tickAsync(200);
    expect(spoken('alert', dialog)).to.equal('');
    await clock.tickAsync(100);
    expect(spoken('alert', dialog)).to.equal('On stage');
    expect(spoken('alert', document.body)).to.equal('On stage');
    dialog.remove();
    stageAnnouncer(null);
    await clock.tickAsync(2000);
    announce('Back', { urgent: true });
    await clock.tickAsync(200);
    expect(regions('alert').map((region) => region.textContent)).to.deep.equal(['Back']);
  });

  it('finds its way back when a router replaced the body (ux 50)', async () => {
    document.querySelector('.notif-announcer')?.remove();
    announce('After the change');
    await clock.tickAsync(400);
    expect(spoken('status')).to.equal('');
    await clock.tickAsync(300);
    expect(spoken('status')).to.equal('After the change');
  });

  it('speaks by the browser itself where that is asked for and can be done, and never both ways (ux 60)', async () => {
    const said: string[] = [];
    const body = document.body as HTMLElement & { ariaNotify?: unknown };
    const own = body.ariaNotify;
    body.ariaNotify = (text: string, { priority }: { priority: string }) => said.push(`${priority}: ${text}`);
    announceWith('aria-notify');
    announce('One');
    announce('Fire', { urgent: true });
    expect(await listen('status', 2000)).to.deep.equal([]);
    expect(said.sort()).to.deep.equal(['high: Fire', 'normal: One']);
    body.ariaNotify = undefined;
    announce('Two');
    expect(await listen('status', 2000)).to.deep.equal(['Two']);
    announceWith('live-region');
    if (own) body.ariaNotify = own;
    else delete body.ariaNotify;
  });
});
