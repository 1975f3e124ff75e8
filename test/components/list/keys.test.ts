import '../../../components/list/define.js';
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import type { NotifList } from '../../../components/list/list.js';
import type { Notification } from '../../../src/index.js';
import { FakeClient } from '../../support/fake-client.js';
import { notification } from '../../support/notification.js';
import {
  allByRole,
  byRole,
  deepContains,
  eventually,
  focused,
  nameOf,
  press,
  textOf,
} from '../../support/page.js';
import { everything } from '../../support/whole-page.js';

let seq = 6_000_000;
/** Newest first: Row 0, Row 1, … each with a link. */
const rows = (n: number): Notification[] =>
  Array.from({ length: n }, (_, index) =>
    notification({
      title: `Row ${index}`,
      seq: seq--,
      action: { url: `#${index}`, label: null, target: 'self' },
    }),
  );

/** A list between two links of its page. */
async function show(client: FakeClient, blockSize = '600px') {
  const box = await fixture<HTMLElement>(html`
    <main>
      <a href="#before" id="before">Before</a>
      <notif-list .client=${client}></notif-list>
      <a href="#after" id="after">After</a>
    </main>
  `);
  const list = box.querySelector<NotifList>('notif-list')!;
  list.style.blockSize = blockSize;
  const root = list.shadowRoot!;
  const row = (title: string) => byRole(root, 'article', new RegExp(`${title}$`));
  await eventually(() => row('Row 0'));
  return { box, list, root, row };
}

const commands = [
  'markRead',
  'markUnread',
  'archive',
  'unarchive',
  'remove',
  'act',
  'snooze',
  'clearAll',
] as const;
const done = (client: FakeClient): string[] => commands.filter((command) => client.calls(command).length > 0);

describe('<notif-list> by keyboard', () => {
  it('is one stop of Tab: the current row, its controls, and then what follows in the page (ux 30)', async () => {
    const client = new FakeClient(rows(10));
    const { box, root, row } = await show(client);
    await eventually(() => expect(allByRole(root, 'article').length).to.equal(10));
    box.querySelector<HTMLElement>('#before')!.focus();
    const stops: string[] = [];
    do {
      await press('Tab');
      stops.push(nameOf(focused()));
    } while (focused().id !== 'after' && stops.length < 40);
    const controls = ['Row 0', 'Mark as read: Row 0', 'Archive: Row 0', 'More actions for Row 0'];
    expect(stops).to.deep.equal(['Unread Row 0', ...controls, 'After']);
    await press('Shift+Tab');
    expect(deepContains(row('Row 0'), focused())).to.equal(true);
  });

  it('takes no letter where single keys are off, and goes on taking the other keys (ux 34)', async () => {
    const client = new FakeClient(rows(3));
    const { list, root, row } = await show(client);
    for (const off of [
      () => (list.noKeys = true),
      () => ((list.noKeys = false), client.setUi({ settings: { keys: false } })),
    ]) {
      off();
      row('Row 1').focus();
      for (const letter of 'abcdefghijklmnopqrstuvwxyz?/') {
        await press(letter);
        expect(focused(), letter).to.equal(row('Row 1'));
      }
      expect(done(client)).to.deep.equal([]);
      expect(allByRole(root, 'menu')).to.deep.equal([]);
      await press('ArrowDown');
      expect(focused()).to.equal(row('Row 2'));
    }
  });

  it('does by a key and by the menu what the buttons do that hovering shows (ux 48)', async () => {
    const client = new FakeClient(rows(3));
    const { root, row } = await show(client);
    const bar = everything(row('Row 0')).find((element) => element.matches('.row-actions'))!;
    const shown = allByRole(bar, 'button').map(nameOf);
    expect(shown).to.deep.equal(['Mark as read: Row 0', 'Archive: Row 0', 'More actions for Row 0']);
    row('Row 0').focus();
    await press('m');
    await eventually(() => byRole(root, 'menu', 'More actions for Row 0'));
    const inMenu = allByRole(root, 'menuitem').map((item) => textOf(item).replace(/ ?[A-Z]$/, ''));
    for (const name of shown.slice(0, 2)) expect(inMenu).to.include(name.split(':')[0]);
    await press('Escape');
    await press('u');
    await eventually(() => expect(nameOf(row('Row 0'))).to.equal('Row 0'));
    await press('e');
    expect(done(client)).to.deep.equal(['markRead', 'archive']);
  });

  it('takes no key at all while an input method composes (ux 35)', async () => {
    const client = new FakeClient(rows(3));
    const { row } = await show(client);
    row('Row 1').focus();
    for (const key of [
      'j',
      'k',
      'u',
      'e',
      'm',
      'ArrowDown',
      'ArrowUp',
      'PageDown',
      'Home',
      'End',
      'Enter',
      ' ',
      'ContextMenu',
    ]) {
      const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
      const event = new KeyboardEvent('keydown', {
        ...{ key, code, isComposing: true, bubbles: true, composed: true, cancelable: true },
      });
      row('Row 1').dispatchEvent(event);
      expect([event.defaultPrevented, focused()], key).to.deep.equal([false, row('Row 1')]);
    }
    expect(done(client)).to.deep.equal([]);
  });

  it('moves no row from under the pointer of who reads (ux 39)', async () => {
    const client = new FakeClient(rows(20));
    const { root, row } = await show(client, '300px');
    const { left, top, height } = row('Row 2').getBoundingClientRect();
    const at: [number, number] = [Math.round(left + 40), Math.round(top + height / 2)];
    await sendMouse({ type: 'move', position: at });
    const pointed = () => {
      const item = (root.elementFromPoint(...at) as Element).closest('notif-item');
      return item ? nameOf(item.shadowRoot!.querySelector('article')!) : '';
    };
    expect(pointed()).to.equal('Unread Row 2');
    client.arrive(notification({ title: 'First new', seq: 7_000_001 }));
    client.arrive(notification({ title: 'Second new', seq: 7_000_002 }));
    await eventually(() => byRole(root, 'button', '2 new'));
    expect(pointed()).to.equal('Unread Row 2');
    expect(row('Row 2').getBoundingClientRect().top).to.be.closeTo(top, 1);
    await resetMouse();
  });
});
