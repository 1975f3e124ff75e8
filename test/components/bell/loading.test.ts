import '../../../components/bell/define.js';
import { aTimeout, expect, fixture, html, oneEvent } from '@open-wc/testing';
import { NotifBell } from '../../../components/bell/bell.js';
import type { NotifErrorEvent } from '../../../components/events/error.js';
import { bellPage, counted, panelOf } from '../../support/bell.js';
import { allByRole, byRole, eventually, focused, nameOf, press, textOf } from '../../support/page.js';

const load = NotifBell.loadPanel!;

/** The panel's code stays on its way until the returned function is called. */
function hold(): { asked: () => number; arrive: () => void } {
  let asked = 0;
  let arrive = (): void => {};
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  NotifBell.loadPanel = async () => {
    asked++;
    await arrived;
    return load();
  };
  return { asked: () => asked, arrive };
}

/** A host whose file is not there. */
function fail(): () => number {
  let asked = 0;
  NotifBell.loadPanel = async () => {
    asked++;
    return (await import('/components/modal/not-there.js' as string)) as ReturnType<typeof load>;
  };
  return () => asked;
}

describe('the code of the panel', () => {
  // An idle moment would fetch it, and hide what hover, focus and a click do.
  let saveData: PropertyDescriptor | undefined;
  const connection = (value: boolean) =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: value }, configurable: true });

  beforeEach(() => {
    saveData = Object.getOwnPropertyDescriptor(navigator, 'connection');
    connection(true);
  });

  afterEach(() => {
    NotifBell.loadPanel = load;
    if (saveData) Object.defineProperty(navigator, 'connection', saveData);
    else delete (navigator as { connection?: unknown }).connection;
  });

  it('comes when the page is idle', async () => {
    connection(false);
    const { asked } = hold();
    await bellPage();
    await eventually(() => expect(asked()).to.equal(1));
  });

  it('does not come by itself for those who save data', async () => {
    const { asked } = hold();
    await bellPage();
    await aTimeout(300);
    expect(asked()).to.equal(0);
  });

  for (const [what, reach] of [
    [
      'the pointer is over the bell',
      (button: HTMLElement) => button.dispatchEvent(new PointerEvent('pointerenter')),
    ],
    ['the bell has the focus', (button: HTMLElement) => button.focus()],
    ['the bell is pressed', (button: HTMLElement) => button.click()],
  ] as const) {
    it(`comes when ${what}, once`, async () => {
      const { asked } = hold();
      const { button } = await bellPage();
      reach(button);
      reach(button);
      await aTimeout(0);
      expect(asked()).to.equal(1);
    });
  }

  it('is waited for after a press, and the bell says that it is busy', async () => {
    const { arrive } = hold();
    const { bell, button } = await bellPage();
    button.click();
    await bell.updateComplete;
    expect(button.getAttribute('aria-busy')).to.equal('true');
    arrive();
    await eventually(() => panelOf(bell));
    expect(button.hasAttribute('aria-busy')).to.equal(false);
  });

  it('opens nothing that was pressed away meanwhile', async () => {
    const { arrive } = hold();
    const { bell, button } = await bellPage();
    button.click();
    button.click();
    arrive();
    await aTimeout(100);
    expect(allByRole(bell.shadowRoot!, 'dialog').length).to.equal(0);
    expect(button.hasAttribute('aria-busy')).to.equal(false);
  });

  it('is never fetched for a bell without a panel', async () => {
    connection(false);
    const { asked } = hold();
    const { button } = await bellPage({ attributes: { panel: 'none' } });
    button.focus();
    button.click();
    await aTimeout(300);
    expect(asked()).to.equal(0);
  });
});

describe('a panel whose code does not come', () => {
  afterEach(() => (NotifBell.loadPanel = load));

  /** Presses the bell of a page whose server has lost the file. */
  async function pressed() {
    const asked = fail();
    const { bell, button } = await bellPage({ client: counted(3) });
    bell.focus();
    await press('Enter');
    const message = await eventually(() => byRole(bell.shadowRoot!, 'dialog', "Couldn't load notifications"));
    return { bell, button, message, asked };
  }

  it('is replaced by a message with the reason and a way to try again, which has the focus', async () => {
    const { bell, message, button } = await pressed();
    expect(textOf(message)).to.contain('Check your connection.');
    expect(nameOf(focused())).to.equal('Try again');
    await eventually(() => expect(button.getAttribute('aria-expanded')).to.equal('true'));
    await expect(bell).to.be.accessible();
  });

  it('tells the page why', async () => {
    fail();
    const { bell, button } = await bellPage();
    setTimeout(() => button.click());
    const { error } = (await oneEvent(bell, 'notif-error')) as NotifErrorEvent;
    expect(error.code).to.equal('load');
    expect(error.cause).to.be.instanceOf(TypeError);
  });

  it('stays replaced, and keeps the focus, while trying again fails', async () => {
    const { bell, message, asked } = await pressed();
    const before = asked();
    await press('Enter');
    await eventually(() => expect(asked()).to.be.greaterThan(before));
    await aTimeout(50);
    expect(message.checkVisibility()).to.equal(true);
    expect(nameOf(focused())).to.equal('Try again');
    expect(bell.isConnected).to.equal(true);
  });

  it('opens when trying again works, and has the focus', async () => {
    const { bell } = await pressed();
    NotifBell.loadPanel = load;
    await press('Enter');
    await eventually(() => panelOf(bell));
    await eventually(() => expect(focused().tagName).to.equal('H2'));
    expect(allByRole(bell.shadowRoot!, 'dialog').length).to.equal(1);
  });

  it('closes its message by Escape, and gives the focus back to the bell', async () => {
    const { bell, button, message } = await pressed();
    await press('Escape');
    expect(message.checkVisibility()).to.equal(false);
    expect(bell.shadowRoot?.activeElement).to.equal(button);
    await eventually(() => expect(button.getAttribute('aria-expanded')).to.equal('false'));
  });
});

describe('a bell that is not defined yet', () => {
  it('keeps its place, and the link in it works', async () => {
    const css = await (await fetch('/components/theme.css')).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll('notif-bell', 'later-bell'));
    document.adoptedStyleSheets.push(sheet);
    const bell = await fixture(html`<later-bell><a href="#all">All</a></later-bell>`);
    const { width, height } = bell.getBoundingClientRect();
    document.adoptedStyleSheets.pop();
    expect([width, height]).to.deep.equal([40, 40]);
    expect(bell.querySelector('a')?.checkVisibility()).to.equal(true);
  });
});
