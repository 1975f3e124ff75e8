import { aTimeout, expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { registerStrings } from '../../../components/internal/strings.js';
import en from '../../../components/locales/en.js';
import { clippedTexts, tooWide } from '../../support/clipped.js';
import { FakeClient } from '../../support/fake-client.js';
import { feed } from '../../support/fake-feed.js';
import { NotifError } from '../../../src/index.js';
import { button, notification } from '../../support/notification.js';
import { allByRole, elementsIn, eventually, textOf } from '../../support/page.js';
import { cards, region, removeToasts } from '../../support/toasts.js';
import { wholePage, type WholePage } from '../../support/whole-page.js';

const windows = [
  [1280, 800],
  [360, 740],
  [320, 256],
] as const;

/** Each of its words 40 % longer; what is filled in stays. */
const longer = (text: string): string =>
  text
    .split(/(\{\w+\})/)
    .map((part) =>
      part.startsWith('{')
        ? part
        : part.replace(
            /\p{L}+/gu,
            (word) => word + word.slice(0, Math.ceil(word.length * 0.4)).toLowerCase(),
          ),
    )
    .join('');
const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, value]) => [
    key,
    typeof value === 'string'
      ? longer(value)
      : Object.fromEntries(Object.entries(value).map(([form, text]) => [form, longer(text)])),
  ]),
);

const spacing = new CSSStyleSheet();
spacing.replaceSync(
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
);

/** Into each root, as a reader's own style goes. */
function space(): void {
  for (const root of [document, ...[...elementsIn(document.body)].map(({ shadowRoot }) => shadowRoot)])
    if (root && !root.adoptedStyleSheets.includes(spacing)) root.adoptedStyleSheets.push(spacing);
}

describe('the texts of a page', function () {
  this.timeout(20_000);
  before(() => registerStrings('en-XA', pseudo));
  beforeEach(() => emulateMedia({ reducedMotion: 'reduce' }));
  afterEach(async () => {
    await removeToasts();
    await emulateMedia({ reducedMotion: 'no-preference' });
    await setViewport({ width: 1280, height: 800 });
  });

  /** Goes through what the panel may show, and gives what is cut off. */
  async function inEachState({ client, open, dialog }: WholePage, apply: () => void): Promise<string[]> {
    const found: string[] = [];
    const look = async (state: string) => {
      await aTimeout(60);
      apply();
      await aTimeout(60);
      found.push(...clippedTexts(dialog()).map((text) => `${state}: ${text}`));
      found.push(...tooWide(dialog()).map((text) => `${state}: ${text}`));
    };
    await open();
    await look('rows');
    allByRole(dialog(), 'button')
      .find((one) => one.classList.contains('menu-button'))!
      .click();
    await eventually(() => expect(allByRole(dialog(), 'menuitem').length).to.be.above(3));
    await look('menu');
    allByRole(dialog(), 'menu')[0]!.hidePopover();
    client.$connection.set({ ...client.$connection.get(), status: 'offline' });
    await look('offline');
    client.$connection.set({ ...client.$connection.get(), status: 'live' });
    for (const error of [new NotifError('network', 'x'), new NotifError('forbidden', '403')]) {
      client.$feed.set(feed([], { status: 'error', error }));
      await look(error.code);
    }
    client.setItems([]);
    await look('empty');
    return found;
  }

  /** The same of pop-ups, of each kind. */
  async function inEachCard({ client, popUp }: WholePage, apply: () => void): Promise<string[]> {
    await popUp();
    const actions = [button({ label: 'Approve the request' }), button({ label: 'Reject the request' })];
    client.arrive(
      notification({ title: 'Maya Okafor asks for your approval', body: 'Cut 4', actions, type: 'a.b' }),
    );
    for (let n = 0; n < 9; n++) client.arrive(notification({ title: `Build ${n}`, type: `kind${n}.x` }));
    await aTimeout(700);
    apply();
    await aTimeout(60);
    expect(cards().length).to.be.above(0);
    return [...clippedTexts(region()), ...tooWide(region())];
  }

  for (const [width, height] of windows) {
    const size = { width, height };

    it(`lose nothing by the text spacing of WCAG 1.4.12, in ${width} × ${height} (ux 102)`, async () => {
      expect(await inEachCard(await wholePage(size), space)).to.deep.equal([]);
      await removeToasts();
      expect(await inEachState(await wholePage(size), space)).to.deep.equal([]);
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== spacing);
    });

    it(`lose nothing where the page's texts are twice as large, in ${width} × ${height} (ux 103)`, async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        expect(await inEachCard(await wholePage(size), () => {})).to.deep.equal([]);
        await removeToasts();
        expect(await inEachState(await wholePage(size), () => {})).to.deep.equal([]);
      } finally {
        document.documentElement.removeAttribute('style');
      }
    });

    it(`lose nothing where words are 40 % longer, in ${width} × ${height} (ux 111)`, async () => {
      const cut = await inEachCard(await wholePage({ ...size, lang: 'en-XA' }), () => {});
      expect(cut).to.deep.equal([]);
      await removeToasts();
      const page = await wholePage({ ...size, lang: 'en-XA' });
      expect(await inEachState(page, () => {})).to.deep.equal([]);
      page.client.setItems([notification()]);
      await eventually(() => expect(textOf(page.dialog())).to.contain(longer('Mark all read')));
    });
  }

  for (const [width, height] of [
    [320, 800],
    [320, 256],
  ] as const)
    it(`make nothing scroll sideways in ${width} × ${height}, which is 400 % of 1280 × 1024 (ux 101)`, async () => {
      expect(await inEachCard(await wholePage({ width, height }), () => {})).to.deep.equal([]);
      expect(tooWide()).to.deep.equal([]);
      await removeToasts();
      expect(await inEachState(await wholePage({ width, height }), () => {})).to.deep.equal([]);
      expect(tooWide()).to.deep.equal([]);
    });

  const hard = {
    'a title of 10,000 characters': 'word '.repeat(2000),
    'a word of 300 characters': 'x'.repeat(300),
    'forty families': '👨‍👩‍👧‍👦'.repeat(40),
    'two directions and a number': 'הדוח Report Q3 (2026) מוכן: 1,234.5 ₪ — ready',
  };
  for (const [what, title] of Object.entries(hard))
    for (const width of [1280, 360])
      it(`stay within their box where they are ${what}, at ${width} px, and no character is cut in two (ux 92)`, async () => {
        const texts = { title, body: title, action: { url: '#x', label: null, target: 'self' as const } };
        const page = await wholePage({ client: new FakeClient([notification(texts)]), width });
        await page.popUp();
        page.client.arrive(notification({ ...texts, type: 'hard.one', seq: 9_300_000 }));
        await aTimeout(100);
        expect([...clippedTexts(region()), ...tooWide(region())]).to.deep.equal([]);
        const isWhole = (text: string) =>
          !/[\u200d\ufffd](?=…|$)|(?<=^|\s)\u200d/u.test(text) &&
          !/[\ud800-\udbff](?![\udc00-\udfff])/.test(text);
        expect(cards().every(({ textContent }) => isWhole(textContent))).to.equal(true);
        await removeToasts();
        await page.open();
        expect([...clippedTexts(page.dialog()), ...tooWide(page.dialog())]).to.deep.equal([]);
        const rows = allByRole(page.dialog(), 'article');
        expect(rows.length).to.be.above(1);
        for (const row of rows) {
          expect(row.scrollWidth).to.be.at.most(row.clientWidth);
          expect(isWhole(row.textContent)).to.equal(true);
        }
      });
});
