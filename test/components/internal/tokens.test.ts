import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { hostStyles } from '../../../components/internal/host.styles.js';
import { bellColours, colourRules } from '../../../components/internal/tokens-bell.js';
import { colours as laterColours } from '../../../components/internal/tokens.js';
import { computed, contrast } from '../../support/colour-pairs.js';
import { expectContrast } from '../../support/contrast.js';

class TokenReader extends LitElement {
  static override styles = hostStyles;
}
customElements.define('token-reader', TokenReader);

const colours = { ...bellColours, ...laterColours };

describe('the colours', () => {
  for (const scheme of ['light', 'dark'] as const) {
    it(`let every text be read (4.5 : 1) and every shape be seen (3 : 1) on every ground in ${scheme} (ux 100)`, async () => {
      expectContrast(await fixture<TokenReader>(html`<token-reader theme=${scheme}></token-reader>`));
    });
  }

  it('follow an accent that the page sets alone', async () => {
    const element = await fixture<TokenReader>(html`<token-reader theme="light"></token-reader>`);
    const before = computed(element, 'accent-text');
    element.style.setProperty('--notif-accent', '#0b6b4f');
    expect(computed(element, 'accent')).to.deep.equal([0x0b, 0x6b, 0x4f]);
    expect(computed(element, 'badge')).to.deep.equal([0x0b, 0x6b, 0x4f]);
    const after = computed(element, 'accent-text');
    expect(after).to.not.deep.equal(before);
    expect(contrast(after, [255, 255, 255])).to.be.at.least(4.5);
  });

  it('are the same in an engine without light-dark(), by the system and by theme', async () => {
    const own = await fixture<TokenReader>(html`<token-reader theme="dark"></token-reader>`);
    const old = await fixture<TokenReader>(html`<token-reader theme="dark"></token-reader>`);
    const sheet = new CSSStyleSheet();
    const rules = colourRules(colours, false);
    expect(rules).to.not.include('light-dark');
    sheet.replaceSync(rules);
    old.shadowRoot!.adoptedStyleSheets.push(sheet);
    for (const name of Object.keys(colours))
      expect(computed(old, name), name).to.deep.equal(computed(own, name));
  });

  it('are those of theme.css, name by name', async () => {
    const css = await (await fetch('/components/theme.css')).text();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css.replaceAll(':root', '.themed'));
    document.adoptedStyleSheets.push(sheet);
    for (const theme of ['light', 'dark']) {
      const plain = await fixture<TokenReader>(html`<token-reader theme=${theme}></token-reader>`);
      const box = await fixture(html`<div class="themed"><token-reader theme=${theme}></token-reader></div>`);
      const themed = box.querySelector('token-reader')!;
      for (const name of Object.keys(colours)) {
        expect(css, name).to.include(`--notif-${name}:`);
        expect(computed(themed, name), name).to.deep.equal(computed(plain, name));
      }
    }
    document.adoptedStyleSheets.pop();
  });
});
