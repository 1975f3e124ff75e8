import { expect } from '@open-wc/testing';
import { FakeClient } from '../../support/fake-client.js';
import { allByRole, byRole, eventually, focused, nameOf, press } from '../../support/page.js';
import { card, removeToasts } from '../../support/toasts.js';
import { everything, variety, wholePage } from '../../support/whole-page.js';

const left = (element: Element): number => element.getBoundingClientRect().left;

describe('a page that runs from right to left', () => {
  afterEach(removeToasts);

  const arabic = (client?: FakeClient) => wholePage({ lang: 'ar-EG', dir: 'rtl', ...(client && { client }) });

  it('is mirrored: badge, header, tabs, rows, pop-ups (ux 110)', async () => {
    const { bell, dialog, open, popUp } = await arabic();
    await popUp();
    const toast = card('Export');
    expect(left(toast)).to.be.below(100);
    expect(left(toast.querySelector('[part=close]')!)).to.be.below(left(toast.querySelector('[part=icon]')!));
    await removeToasts();
    const button = bell.shadowRoot!.querySelector('button')!;
    const badge = bell.shadowRoot!.querySelector('[part=badge]')!;
    expect(badge.getBoundingClientRect().right).to.be.below(left(button) + button.offsetWidth / 2);
    await open();
    const [close] = allByRole(dialog(), 'button').filter((one) => one.matches('.header > :last-child'));
    const heading = dialog().querySelector('#title')!;
    expect(left(close!)).to.be.below(left(heading));
    const tabs = allByRole(dialog(), 'tab');
    expect(tabs.map(left)).to.deep.equal(tabs.map(left).sort((one, other) => other - one));
    const parts = (name: string) => everything(dialog()).filter((element) => element.part.contains(name));
    expect(left(parts('row-title')[0]!)).to.be.below(left(parts('row-media')[0]!));
    expect(left(parts('menu-button')[0]!)).to.be.below(left(parts('row-title')[0]!));
  });

  it('swaps the arrows in the tabs (ux 110)', async () => {
    const { dialog, open } = await arabic();
    await open();
    const [first, second] = allByRole(dialog(), 'tab') as [HTMLElement, HTMLElement];
    first.focus();
    await press('ArrowLeft');
    await eventually(() => expect(focused()).to.equal(second));
    await press('ArrowRight');
    await eventually(() => expect(focused()).to.equal(first));
  });

  it('turns arrows round, and neither bell nor check nor clock (ux 110)', async () => {
    const { bell, client, dialog, open } = await arabic();
    await open();
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    allByRole(dialog(), 'article')[0]!.focus();
    await press('m');
    await eventually(() => expect(allByRole(dialog(), 'menuitem').length).to.be.above(3));
    const turned = everything(dialog()).filter(
      (element) => getComputedStyle(element).transform === 'matrix(-1, 0, 0, 1, 0, 0)',
    );
    expect(turned.map((element) => element.matches('.flip'))).to.deep.equal(turned.map(() => true));
    expect(turned.length).to.be.above(0);
    const drawings = [bell.shadowRoot!, ...everything(dialog()).map(({ shadowRoot }) => shadowRoot)].flatMap(
      (root) => [...(root?.querySelectorAll('svg') ?? [])].filter((svg) => !svg.closest('.flip')),
    );
    expect(drawings.length).to.be.above(5);
    for (const svg of drawings) expect(new DOMMatrix(getComputedStyle(svg).transform).a).to.equal(1);
  });

  it('has the digits of its locale, on the badge, in the name and in the panel (ux 110)', async () => {
    const client = new FakeClient(variety());
    const { bell, dialog, open } = await arabic(client);
    await open();
    const button = bell.shadowRoot!.querySelector('button')!;
    await eventually(() => expect(bell.shadowRoot!.querySelector('[part=badge]')!.textContent).to.equal('٥'));
    expect(nameOf(button)).to.match(/٥/).and.not.to.match(/\d/);
    expect(nameOf(byRole(dialog(), 'tab', /٥/))).not.to.match(/[0-9]/);
  });
});
