import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia, resetMouse } from '@web/test-runner-commands';
import { offPhone } from '../../support/cdp.js';
import { allByRole, eventually, nameOf, press } from '../../support/page.js';
import { region, removeToasts } from '../../support/toasts.js';
import { controlsIn, everything, wholePage } from '../../support/whole-page.js';

/** What a press has to hit: of a title its whole row, over which it is stretched. */
const target = (control: HTMLElement): DOMRect =>
  (control.matches('.link') ? control.closest('.row')! : control).getBoundingClientRect();

/** The controls that are smaller than `least` either way. */
const tooSmall = (controls: HTMLElement[], least: number): string[] =>
  controls
    .map((control) => [control, target(control)] as const)
    .filter(([, { width, height }]) => width < least - 0.01 || height < least - 0.01)
    .map(([control, { width, height }]) => `${nameOf(control)}: ${width} × ${height}`);

/** Goes through everything that can be pressed, and gives what is too small. */
async function walk(least: number, pointer: 'mouse' | 'finger'): Promise<string[]> {
  const found: string[] = [];
  const { bell, client, dialog, open, popUp } = await wholePage({
    ...(pointer === 'finger' && { width: 360, height: 740 }),
    pointer,
  });
  expect(matchMedia(`(pointer: ${pointer === 'finger' ? 'coarse' : 'fine'})`).matches).to.equal(true);
  await popUp();
  for (let n = 0; n < 4; n++)
    client.arrive({ ...client.$feed.get().get(client.$feed.get().ids[0]!)!, id: `u${n}` });
  await aTimeout(100);
  found.push(...tooSmall(controlsIn(region()), least));
  await removeToasts();
  found.push(...tooSmall(controlsIn(bell.shadowRoot!), least));
  await open();
  const rows = allByRole(dialog(), 'article');
  rows.at(-1)!.focus();
  await press('e');
  await eventually(() =>
    allByRole(dialog(), 'button')
      .find((one) => /^Undo/.test(nameOf(one)))!
      .focus(),
  );
  found.push(...tooSmall(controlsIn(dialog()), least));
  rows[0]!.focus();
  await press('m');
  await eventually(() => expect(allByRole(dialog(), 'menuitem').length).to.be.above(3));
  found.push(...tooSmall(allByRole(dialog(), 'menuitem'), least));
  return [...new Set(found)];
}

describe('a page with everything, under a hand', function () {
  this.timeout(15_000);
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  after(offPhone);
  afterEach(async () => {
    await removeToasts();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  const bars = (root: ParentNode) => everything(root).filter((element) => element.matches('.row-actions'));

  it('shows the small buttons of the row with the focus where something can, and of no other (ux 109)', async () => {
    await resetMouse();
    const { dialog, open } = await wholePage({ pointer: 'mouse' });
    await open();
    const opacities = () => bars(dialog()).map((bar) => getComputedStyle(bar).opacity);
    expect(opacities()).to.deep.equal(['0', '0', '0', '0', '0', '0']);
    const second = allByRole(dialog(), 'article')[1]!;
    second.focus();
    await eventually(() => expect(opacities()).to.deep.equal(['0', '1', '0', '0', '0', '0']));
    await press('Tab', 'Tab');
    expect(opacities()).to.deep.equal(['0', '1', '0', '0', '0', '0']);
  });

  it('has no control under 24 × 24 px for a mouse (ux 104)', async () => {
    expect(await walk(24, 'mouse')).to.deep.equal([]);
  });

  it('has no control under 44 × 44 px for a finger (ux 104)', async () => {
    expect(await walk(44, 'finger')).to.deep.equal([]);
  });

  it('shows the small buttons of each row where nothing can hover (ux 109)', async () => {
    const { dialog, open } = await wholePage({ width: 360, height: 740, pointer: 'finger' });
    expect(matchMedia('(hover: none)').matches).to.equal(true);
    await open();
    expect(bars(dialog()).length).to.equal(6);
    expect(bars(dialog()).map((bar) => getComputedStyle(bar).opacity)).to.deep.equal(
      Array.from({ length: 6 }, () => '1'),
    );
  });
});
