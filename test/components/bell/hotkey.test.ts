import '../../../components/bell/define.js';
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { bellPage, counted, panelOf } from '../../support/bell.js';
import { eventually, warnings } from '../../support/page.js';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ down: key });
  for (const key of [...keys].reverse()) await sendKeys({ up: key });
}

describe('the keys of a bell', () => {
  it('open and close its panel from anywhere on the page, and are told with the button', async () => {
    const { bell, button } = await bellPage({ client: counted(1), attributes: { hotkey: 'Alt+Shift+N' } });
    await eventually(() => expect(button.ariaKeyShortcuts).to.equal('Alt+Shift+N'));
    await press('Alt', 'Shift', 'N');
    await eventually(() => panelOf(bell));
    await press('Alt', 'Shift', 'N');
    await eventually(() => expect(bell.open).to.equal(false));
    await press('Alt', 'N');
    await aTimeout(50);
    expect(bell.open).to.equal(false);
  });

  it('leave alone who writes, where they would write, and who has taken the bell away', async () => {
    const { bell } = await bellPage({ attributes: { hotkey: 'Shift+N' } });
    await aTimeout(100);
    const box = await fixture(html`<input aria-label="Name" />`);
    (box as HTMLInputElement).focus();
    await press('Shift', 'N');
    await aTimeout(50);
    expect(bell.open).to.equal(false);
    (box as HTMLInputElement).blur();
    bell.remove();
    await press('Shift', 'N');
    expect(bell.open).to.equal(false);
  });

  it('say once what is no combination', async () => {
    const heard = warnings();
    const { button } = await bellPage({ attributes: { hotkey: 'Alt+Shift' } });
    await eventually(() => expect(heard()).to.have.length(1));
    expect(heard()[0]).to.match(/hotkey="Alt\+Shift".*Alt\+Shift\+N/);
    expect(button.ariaKeyShortcuts).to.equal(null);
  });
});

describe('the attributes of a bell', () => {
  it('that make no sense are told once, with what they can be, and mean the usual', async () => {
    const heard = warnings();
    const { bell } = await bellPage({ attributes: { placement: 'left', badge: 'many' } });
    await bell.show();
    await bell.show();
    expect([...heard()].sort()).to.deep.equal([
      'Belfry: <notif-bell badge="many"> is taken for "unread". It can be: unread, unseen, dot, none.',
      'Belfry: <notif-bell placement="left"> is taken for "bottom-end". It can be: bottom-end, bottom-start, bottom, top-end, top-start, top.',
    ]);
  });

  it('can have the panel cover the screen, or never', async () => {
    const { bell } = await bellPage({ attributes: { panel: 'modal' } });
    await bell.show();
    expect(panelOf(bell).matches(':modal')).to.equal(true);
    bell.hide();
    bell.panel = 'popover';
    await bell.show();
    expect(panelOf(bell).matches(':modal')).to.equal(false);
  });
});
