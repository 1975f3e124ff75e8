import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { tree } from '../../support/cdp.js';
import { allByRole, byRole, elementsIn, eventually, nameOf } from '../../support/page.js';
import { cards, region, removeToasts } from '../../support/toasts.js';
import { controlsIn, everything, wholePage } from '../../support/whole-page.js';

/** The page with its panel open, or with pop-ups: those wait for an open panel to close. */
const views = {
  'the panel': async () => {
    const page = await wholePage();
    await page.open();
    const [first] = allByRole(page.dialog(), 'article');
    first!.focus();
    byRole(page.dialog(), 'button', /^More actions for Deploy/).click();
    await eventually(() => byRole(page.dialog(), 'menu', /Deploy/));
    return page;
  },
  'pop-ups': async () => {
    const page = await wholePage();
    await page.popUp();
    expect(cards().length).to.equal(2);
    return page;
  },
};

/** The next one outwards, out of a shadow root to its host. */
const outer = (element: Element): Element | null =>
  element.assignedSlot ??
  element.parentElement ??
  ((element.getRootNode() as ShadowRoot).host as Element | undefined) ??
  null;
const pressable = 'a[href], button, input, select, textarea';
const called = (element: Element): string => `${element.localName} "${nameOf(element)}"`;

/** What is written on a control, without what is only for the ear or only for the eye. */
function writtenOn(control: Element): string {
  const copy = control.cloneNode(true) as Element;
  copy.querySelectorAll('[aria-hidden=true], .visually-hidden, svg').forEach((part) => part.remove());
  return copy.textContent
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const references = [
  'aria-labelledby',
  'aria-describedby',
  'aria-controls',
  'aria-owns',
  'aria-details',
  'aria-activedescendant',
  'aria-errormessage',
  'for',
];

describe('how a page with everything is built', function () {
  // axe takes its time.
  this.timeout(20_000);
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(async () => {
    await removeToasts();
    await emulateMedia({ reducedMotion: 'no-preference' });
  });

  for (const [what, show] of Object.entries(views)) {
    describe(what, () => {
      it('passes the accessibility audit (ux 11, 12)', async () => {
        const { bell } = await show();
        await expect(bell).to.be.accessible();
        if (what !== 'pop-ups') return;
        // What is still fading in has less contrast than it will have.
        await Promise.all(region().getAnimations({ subtree: true }).map(({ finished }) => finished));
        await expect(region()).to.be.accessible();
      });

      it('has nothing to press within something to press (ux 11)', async () => {
        await show();
        const nested = controlsIn().filter((control) => {
          for (let at = outer(control); at; at = outer(at)) if (at.matches(pressable)) return true;
          return false;
        });
        expect(nested.map(called)).to.deep.equal([]);
      });

      it('has a name on each control, and none from a tooltip, which would have to be closed (ux 12, 115)', async () => {
        await show();
        expect(controlsIn().length).to.be.above(4);
        expect(
          controlsIn()
            .filter((control) => !nameOf(control))
            .map(called),
        ).to.deep.equal([]);
        expect(
          everything()
            .filter(({ title }) => title)
            .map(called),
        ).to.deep.equal([]);
        expect(
          everything()
            .filter(({ role }) => role === 'tooltip')
            .map(called),
        ).to.deep.equal([]);
      });

      it('begins the name of each control with what is written on it (ux 130)', async () => {
        await show();
        const words = (text: string) => text.replace(/[\s,]/g, '');
        const others = controlsIn().filter(
          (control) => !words(nameOf(control)).startsWith(words(writtenOn(control))),
        );
        expect(others.map((control) => [called(control), writtenOn(control)])).to.deep.equal([]);
      });

      it('has no id twice in one root (ux 21)', async () => {
        const { box, client } = await show();
        // A second of each.
        const bell = Object.assign(document.createElement('notif-bell'), { client });
        box.append(bell);
        await bell.updateComplete;
        const seen = new Map<Node, Set<string>>();
        const twice: string[] = [];
        for (const element of elementsIn(document.body)) {
          if (!element.id) continue;
          const root = element.getRootNode();
          const ids = seen.get(root) ?? new Set();
          if (ids.has(element.id)) twice.push(element.id);
          seen.set(root, ids.add(element.id));
        }
        expect(twice).to.deep.equal([]);
        expect(seen.size).to.be.above(1);
      });

      it('refers by id to nothing outside of the same root (ux 22)', async () => {
        await show();
        const lost: string[] = [];
        let followed = 0;
        for (const element of elementsIn(document.body))
          for (const attribute of references)
            for (const id of element.getAttribute(attribute)?.split(' ').filter(Boolean) ?? []) {
              // What describes a row is not drawn where it would be empty.
              const found = (element.getRootNode() as ShadowRoot | Document).getElementById(id);
              if (found) followed++;
              else if (attribute !== 'aria-describedby')
                lost.push(`${attribute}="${id}" of ${called(element)}`);
            }
        expect(lost).to.deep.equal([]);
        expect(followed).to.be.above(2);
      });

      it('says on each element of ours what language it speaks, and keeps that of a notification (ux 23)', async () => {
        const { box } = await show();
        const hosts = () => everything().filter(({ localName }) => localName.startsWith('notif-'));
        const languages = () => [...new Set(hosts().map(({ lang }) => lang || 'en'))];
        expect(languages()).to.deep.equal(['en']);
        if (what === 'the panel') {
          const foreign = () => everything().filter((element) => element.getAttribute('lang') === 'he');
          expect(foreign().map(({ localName }) => localName)).to.include('p');
          box.lang = 'ru';
          await eventually(() => expect(languages()).to.deep.equal(['ru']));
          expect(foreign().length).to.be.above(1);
        }
      });
    });
  }

  it('tells the "More" buttons of the rows apart (ux 13)', async () => {
    const { dialog, open } = await wholePage();
    await open();
    const names = allByRole(dialog(), 'button')
      .map(nameOf)
      .filter((name) => name.startsWith('More actions'));
    expect(names.length).to.equal(6);
    expect(new Set(names).size).to.equal(6);
    for (const role of ['button', 'link']) {
      const all = allByRole(dialog(), role).map(nameOf);
      expect(
        all.filter((name, index) => all.indexOf(name) !== index),
        role,
      ).to.deep.equal([]);
    }
  });

  describe('as assistive technology has it', () => {
    it('is a bell whose number is in its name, and a panel of articles, and nothing of the badge (ux 1, 4, 5, 7, 9)', async () => {
      const { open } = await wholePage();
      const before = await tree();
      const [bell, ...more] = before.filter(({ name }) => name.startsWith('Notifications'));
      expect([bell?.role, bell?.name, more.map(({ role }) => role)]).to.deep.equal([
        'button',
        'Notifications, 5 unread, 1 urgent',
        [],
      ]);
      expect(before.filter(({ name }) => name === '5')).to.deep.equal([]);
      expect(before.filter(({ role }) => role === 'dialog')).to.deep.equal([]);
      await open();
      const now = await tree();
      expect(now.filter(({ role }) => role === 'dialog').map(({ name }) => name)).to.deep.equal([
        'Notifications',
      ]);
      expect(now.filter(({ role }) => role === 'feed').map(({ name }) => name)).to.deep.equal([
        'Notifications list',
      ]);
      expect(now.filter(({ role }) => role === 'article').map(({ name }) => name)).to.deep.equal([
        'Unread Deploy #418 failed',
        'Unread Invoice 77 is overdue',
        'Unread A long story',
        'Unread הדוח מוכן',
        'Unread Nothing to follow',
        'Read before',
      ]);
    });

    it('keeps the page in the tree behind a panel, and out of it behind a sheet (ux 6)', async () => {
      const wide = await wholePage();
      await wide.open();
      const isThere = async (name: string) => (await tree()).some((node) => node.name === name);
      expect([await isThere('After'), wide.dialog().ariaModal]).to.deep.equal([true, null]);
      wide.bell.hide();
      const small = await wholePage({ width: 360, height: 740 });
      await small.open();
      expect(await isThere('After')).to.equal(false);
      expect((await tree()).find(({ role }) => role === 'dialog')?.states['modal']).to.equal(true);
      expect(await isThere('Close notifications')).to.equal(true);
    });

    it('has a region of pop-ups only while there are some, and no card of it is an alert (ux 17, 18)', async () => {
      const { popUp } = await wholePage();
      const regions = async () =>
        (await tree()).filter(({ role }) => role === 'region').map(({ name }) => name);
      expect(await regions()).to.deep.equal([]);
      await popUp();
      expect(await regions()).to.deep.equal(['Pop-up notifications, F6']);
      const roles = (await tree())
        .filter(({ name }) => /^(Payments|Export)/.test(name))
        .map(({ role }) => role);
      expect(roles).to.include('group');
      expect(roles.filter((role) => /alert|status/.test(role))).to.deep.equal([]);
      await removeToasts();
      expect(await regions()).to.deep.equal([]);
    });

    it('says whether the panel is open from the frame in which it opens, and that it is a dialog (ux 3)', async () => {
      const { bell, dialog, open } = await wholePage();
      await open();
      const panel = dialog();
      bell.hide();
      await eventually(() => expect(panel.checkVisibility()).to.equal(false));
      const button = bell.shadowRoot!.querySelector('button')!;
      const frames: string[] = [];
      let look = requestAnimationFrame(function frame() {
        // As it is painted: after every script of this frame.
        queueMicrotask(() => frames.push(`${panel.checkVisibility()} ${button.ariaExpanded}`));
        look = requestAnimationFrame(frame);
      });
      for (const expected of ['true', 'false']) {
        button.click();
        await eventually(() => expect(frames.at(-1)).to.equal(`${expected} ${expected}`));
      }
      cancelAnimationFrame(look);
      expect([...new Set(frames)].sort()).to.deep.equal(['false false', 'true true']);
      const found = (await tree()).find(({ name }) => name.startsWith('Notifications,'));
      expect([found?.states['hasPopup'], found?.states['expanded']]).to.deep.equal(['dialog', false]);
    });
  });

  it('gives headings of rows the level that the page asks for, days between them too (ux 14)', async () => {
    const { dialog, open } = await wholePage();
    await open();
    const list = dialog().querySelector('notif-list')!;
    const levels = () =>
      everything(list.shadowRoot!)
        .filter((element) => element.matches('[role=heading], h1, h2, h3, h4'))
        .map((heading) => heading.getAttribute('aria-level') ?? heading.localName.slice(1));
    expect(new Set(levels())).to.deep.equal(new Set(['3']));
    list.headingLevel = 2;
    await eventually(() => expect(new Set(levels())).to.deep.equal(new Set(['2'])));
  });
});
