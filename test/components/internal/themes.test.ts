import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { hostStyles } from '../../../components/internal/host.styles.js';
import { computed } from '../../support/colour-pairs.js';
import { expectContrast } from '../../support/contrast.js';

class ThemedReader extends LitElement {
  static override styles = hostStyles;
}
customElements.define('themed-reader', ThemedReader);

const cssOf = async (theme: string): Promise<string> =>
  (await fetch(`/components/themes/${theme}.css`)).text();

/** The same, as an engine reads it that does not know `light-dark()`, in light. */
const older = (css: string): string =>
  css.slice(css.indexOf('@supports')).replace('@supports not (color: light-dark(#000, #fff))', '@media all');

for (const theme of ['graphite', 'paper', 'mint']) {
  describe(`the theme ${theme}`, () => {
    let sheet: CSSStyleSheet;
    beforeEach(async () => {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(await cssOf(theme));
      document.adoptedStyleSheets.push(sheet);
    });
    afterEach(() => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
    });

    for (const scheme of ['light', 'dark']) {
      it(`lets every text be read and every shape be seen in ${scheme} (ux 100)`, async () => {
        expectContrast(await fixture(html`<themed-reader theme=${scheme}></themed-reader>`));
      });
    }

    it('is for the whole page, or for what asks for it where there are several', async () => {
      const box = await fixture(html`
        <div>
          <div data-notif-theme=${theme}><themed-reader theme="light"></themed-reader></div>
          <themed-reader theme="light"></themed-reader>
        </div>
      `);
      const [inside, outside] = [...box.querySelectorAll('themed-reader')] as [Element, Element];
      expect(computed(inside, 'accent')).to.deep.equal(computed(outside, 'accent'));
      document.documentElement.dataset['notifTheme'] = 'another';
      expect(computed(inside, 'accent')).to.not.deep.equal(computed(outside, 'accent'));
      delete document.documentElement.dataset['notifTheme'];
    });

    it('is the same in an engine without light-dark(), by the system', async () => {
      const reader = await fixture(html`<themed-reader theme="light"></themed-reader>`);
      const names = [...(await cssOf(theme)).matchAll(/--notif-([\w-]+): (?=light-dark)/g)].map(
        ([, name]) => name!,
      );
      const before = names.map((name) => computed(reader, name));
      sheet.replaceSync(older(await cssOf(theme)));
      const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
      const now = await fixture(html`<themed-reader theme=${isDark ? 'dark' : 'light'}></themed-reader>`);
      if (!isDark) expect(names.map((name) => computed(now, name))).to.deep.equal(before);
      expect(names.length).to.be.above(15);
    });
  });
}
