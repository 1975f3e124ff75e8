import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { prefer } from '../../support/cdp.js';
import { computed, contrast, type Rgb } from '../../support/colour-pairs.js';
import { colourOf, groundOf } from '../../support/painted.js';
import { feed } from '../../support/fake-feed.js';
import { allByRole, byRole, elementsIn, eventually, nameOf, press } from '../../support/page.js';
import { region, removeToasts } from '../../support/toasts.js';
import { controlsIn, everything, wholePage } from '../../support/whole-page.js';

const dark = { 'prefers-color-scheme': 'dark' };
const light = { 'prefers-color-scheme': 'light' };

/** What the ring of a control goes round: a row has it inside, for what scrolls would cut it off. */
const ringed = (control: HTMLElement): HTMLElement =>
  control.localName === 'article' ? control.querySelector<HTMLElement>('.row')! : control;
/** What the ring lies on. */
function behind(control: HTMLElement, ring: CSSStyleDeclaration): Rgb {
  const inside = parseFloat(ring.outlineOffset) < 0;
  return groundOf(inside ? control : ((control.parentElement ?? control) as HTMLElement));
}

/** Everything that goes on in any root, and would be seen to move. */
const moving = (): string[] =>
  [document, ...[...elementsIn(document.body)].map(({ shadowRoot }) => shadowRoot)]
    .flatMap((root) => root?.getAnimations() ?? [])
    .filter(({ effect }) =>
      (effect as KeyframeEffect)
        .getKeyframes()
        .some((frame) =>
          ['transform', 'translate', 'scale', 'rotate', 'backgroundPosition', 'blockSize', 'height'].some(
            (property) =>
              frame[property] !== undefined && !/^(none|0px( 0px)?|1)$/.test(String(frame[property])),
          ),
        ),
    )
    .map(({ effect }) => ((effect as KeyframeEffect).target as Element | null)?.className ?? '?');

describe('how a page with everything looks', function () {
  this.timeout(20_000);
  afterEach(async () => {
    await removeToasts();
    await prefer();
    await emulateMedia({ media: 'screen', reducedMotion: 'no-preference', colorScheme: 'light' });
    document.documentElement.removeAttribute('style');
  });

  for (const [what, preferences] of Object.entries({
    light,
    dark,
    'forced colours, light': { 'forced-colors': 'active', ...light },
    'forced colours, dark': { 'forced-colors': 'active', ...dark },
  }))
    it(`shows a ring of 2 px and 3 : 1 round each control with the focus, in ${what} (ux 45)`, async () => {
      await prefer({ ...preferences, 'prefers-reduced-motion': 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      document.documentElement.style.background = 'Canvas';
      const wrong: unknown[] = [];
      let seen = 0;
      const check = (controls: HTMLElement[]) => {
        for (const control of controls) {
          control.focus();
          if (!control.matches(':focus-visible')) continue;
          const ring = getComputedStyle(ringed(control));
          const ratio = contrast(colourOf(ring.outlineColor), behind(ringed(control), ring));
          seen++;
          if (ring.outlineStyle !== 'solid' || parseFloat(ring.outlineWidth) < 2 || ratio < 3)
            wrong.push([nameOf(control), ring.outlineStyle, ring.outlineWidth, ratio]);
        }
      };
      const { bell, dialog, open, popUp } = await wholePage();
      await popUp();
      // From here on the browser knows somebody with a keyboard.
      await press('Tab');
      check([...controlsIn(region()), ...region().querySelectorAll<HTMLElement>('[role=group]')]);
      await removeToasts();
      check(controlsIn(bell.shadowRoot!));
      await open();
      await press('Tab');
      for (const row of allByRole(dialog(), 'article').slice(0, 3)) {
        check([row]);
        await aTimeout(30);
        check(controlsIn(row));
      }
      check(controlsIn(dialog()).filter(({ tabIndex }) => tabIndex === 0));
      allByRole(dialog(), 'article')[0]!.focus();
      await press('m');
      await eventually(() => expect(allByRole(dialog(), 'menuitem').length).to.be.above(3));
      check(allByRole(dialog(), 'menuitem'));
      expect(wrong).to.deep.equal([]);
      expect(seen).to.be.above(25);
    });

  it('moves nothing and lets nothing shimmer where less motion is wanted (ux 105)', async () => {
    const stir = async () => {
      const seen = new Set<string>();
      const { bell, client, dialog, open, popUp } = await wholePage();
      const watch = async (ms: number) => {
        for (const end = performance.now() + ms; performance.now() < end; await aTimeout(15))
          moving().forEach((name) => seen.add(name));
      };
      await popUp();
      await watch(120);
      await removeToasts();
      client.$counts.set({ unread: 9, unseen: 9, capped: false, rev: 99 });
      await watch(60);
      const opening = open();
      await watch(300);
      await opening;
      allByRole(dialog(), 'article')[0]!.focus();
      await press('e');
      await watch(200);
      const release = client.hold();
      byRole(dialog(), 'button', 'Refresh').click();
      await watch(60);
      release();
      client.$feed.set(feed([], { status: 'loading' }));
      await watch(300);
      bell.hide();
      await watch(120);
      return seen;
    };
    // Where it is wanted something does, so that this looks at the right place.
    expect((await stir()).size).to.be.above(2);
    await prefer({ 'prefers-reduced-motion': 'reduce' });
    expect([...(await stir())]).to.deep.equal([]);
  });

  for (const [what, scheme] of Object.entries({ light, dark }))
    it(`keeps apart in forced colours, ${what}, what is unread, selected, focused, counted and framed (ux 106)`, async () => {
      await prefer({ 'forced-colors': 'active', ...scheme });
      /* As it comes out where colours are forced. */
      const system = (name: string): Rgb => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.backgroundColor = name;
        const colour = colourOf(getComputedStyle(probe).backgroundColor);
        probe.remove();
        return colour;
      };
      const { bell, dialog, open, popUp } = await wholePage();
      const badge = bell.shadowRoot!.querySelector('[part=badge]')!;
      expect(getComputedStyle(badge).borderStyle).to.equal('solid');
      await popUp();
      for (const card of region().querySelectorAll('[role=group]'))
        expect(getComputedStyle(card).borderStyle).to.equal('solid');
      await removeToasts();
      await open();
      const frame = getComputedStyle(dialog());
      expect([
        frame.outlineStyle,
        contrast(colourOf(frame.outlineColor), system('Canvas')) > 3,
      ]).to.deep.equal(['solid', true]);
      const [selected, other] = allByRole(dialog(), 'tab') as [HTMLElement, HTMLElement];
      expect(groundOf(selected)).to.deep.equal(system('Highlight'));
      expect(groundOf(other)).to.deep.equal(system('Canvas'));
      const [unread, ...rest] = everything(dialog()).filter((element) => element.matches('.row'));
      const mark = (row: Element) => getComputedStyle(row, '::after').backgroundColor;
      const marks = [mark(unread!), getComputedStyle(unread!, '::before').backgroundColor].map(colourOf);
      expect(marks.some((colour) => contrast(colour, system('Canvas')) >= 3)).to.equal(true);
      expect(rest.length).to.be.above(3);
      for (const button of allByRole(dialog(), 'button').filter((one) => one.matches('.btn, .icon-btn')))
        expect(getComputedStyle(button).borderStyle, nameOf(button)).to.equal('solid');
    });

  it('is solid and unblurred where less transparency is wanted (ux 107)', async () => {
    await prefer({ 'prefers-reduced-transparency': 'reduce', 'prefers-reduced-motion': 'reduce' });
    expect(matchMedia('(prefers-reduced-transparency: reduce)').matches).to.equal(true);
    const { dialog, open, popUp } = await wholePage();
    const alpha = (element: Element) =>
      /,\s*(0?\.\d+)\)|\/\s*(0?\.\d+)\)/.exec(getComputedStyle(element).backgroundColor);
    const isOpaque = (element: Element) => !alpha(element) && getComputedStyle(element).opacity === '1';
    await popUp();
    // Faded in.
    await aTimeout(300);
    expect([...region().querySelectorAll('[role=group]')].every(isOpaque)).to.equal(true);
    const blurred = () => everything().filter((one) => getComputedStyle(one).backdropFilter !== 'none');
    expect(blurred()).to.deep.equal([]);
    await removeToasts();
    await open();
    allByRole(dialog(), 'article')[0]!.focus();
    await press('m');
    const menu = await eventually(() => allByRole(dialog(), 'menu')[0]!);
    expect([dialog(), menu].map(isOpaque)).to.deep.equal([true, true]);
    expect(blurred()).to.deep.equal([]);
  });

  it('writes weaker texts as strongly as the others where more contrast is wanted (ux 108)', async () => {
    const { dialog, open, popUp } = await wholePage();
    await popUp();
    const toasts = document.querySelector('notif-toast-region')!;
    const tones = (host: Element) => ['text', 'text-2', 'text-3'].map((name) => computed(host, name).join());
    expect(new Set(tones(toasts)).size).to.equal(3);
    await prefer({ 'prefers-contrast': 'more' });
    expect(new Set(tones(toasts)).size).to.equal(1);
    await removeToasts();
    await open();
    const list = dialog().querySelector('notif-list')!;
    const [item] = list.shadowRoot!.querySelectorAll('notif-item');
    for (const host of [(dialog().getRootNode() as ShadowRoot).host, list, item!])
      expect(new Set(tones(host)).size, host.localName).to.equal(1);
  });

  it('is not printed: neither bell nor pop-ups (ux 125)', async () => {
    const { bell, popUp } = await wholePage();
    await popUp();
    expect([bell.checkVisibility(), region().checkVisibility()]).to.deep.equal([true, true]);
    await emulateMedia({ media: 'print' });
    expect([bell.checkVisibility(), region().checkVisibility()]).to.deep.equal([false, false]);
  });
});
