import { aTimeout, expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import '../../../components/toast/define.js';
import { cdp } from '../../support/cdp.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import { eventually } from '../../support/page.js';
import { card, drawn, focused, names, region, removeToasts, toastFor } from '../../support/toasts.js';

describe('a notif-toast beside somebody who writes', () => {
  let field: HTMLInputElement;
  let client: FakeClient;
  let heard: string[];

  before(() => setViewport({ width: 1024, height: 800 }));

  beforeEach(() => {
    field = document.createElement('input');
    document.body.append(field);
    heard = [];
    for (const type of ['blur', 'compositionstart', 'compositionend', 'select'])
      field.addEventListener(type, () => heard.push(type));
    client = new FakeClient();
    client.setUi({ settings: { whileTyping: true } });
    toastFor(client);
    field.focus();
  });
  afterEach(async () => {
    await removeToasts();
    field.remove();
  });

  /** One comes, one is counted up, two become one, an urgent one comes, one leaves. */
  async function everythingHappens(): Promise<void> {
    client.arrive(notification({ id: 'first', title: 'First', type: 'a.b', dedupKey: 'k' }));
    await drawn();
    client.arrive(notification({ title: 'First', type: 'a.b', dedupKey: 'k' }));
    await drawn();
    client.arrive(notification({ title: 'Build 1', type: 'job.done' }));
    client.arrive(notification({ title: 'Build 2', type: 'job.done' }));
    client.arrive(notification({ id: 'fire', title: 'Fire', type: 'e.f', priority: 'urgent' }));
    await eventually(() => card('2 jobs finished'));
    card('Fire');
    client.change('fire', { readAt: 1 });
    await eventually(() => expect(names()).not.to.include('Fire'));
    await aTimeout(700);
    expect(region().querySelectorAll('[role=group]').length).to.be.within(2, 3);
  }

  it('leaves focus and selection alone, whatever comes, changes, merges and leaves (ux 44)', async () => {
    field.value = 'what they were typing';
    field.setSelectionRange(5, 9, 'backward');
    // It is told of that a little later.
    await aTimeout(50);
    heard = [];
    await everythingHappens();
    expect(focused()).to.equal(field);
    const { selectionStart, selectionEnd, selectionDirection } = field;
    expect([selectionStart, selectionEnd, selectionDirection]).to.deep.equal([5, 9, 'backward']);
    expect(heard).to.deep.equal([]);
  });

  it('leaves a word alone that an input method composes (ux 44)', async () => {
    await cdp('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await eventually(() => expect(field.value).to.equal('にほん'));
    await everythingHappens();
    expect(focused()).to.equal(field);
    expect(heard).to.deep.equal(['compositionstart']);
    await cdp('Input.insertText', { text: '日本' });
    await eventually(() => expect(field.value).to.equal('日本'));
    expect(heard).to.deep.equal(['compositionstart', 'compositionend']);
  });
});
