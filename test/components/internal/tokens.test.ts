import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { hostStyles } from '../../../components/internal/host.styles.js';
import { bellColours, colourRules } from '../../../components/internal/tokens-bell.js';
import { colours as laterColours } from '../../../components/internal/tokens.js';

class TokenReader extends LitElement {
  static override styles = hostStyles;
}
customElements.define('token-reader', TokenReader);

const colours = { ...bellColours, ...laterColours };

type Rgb = [number, number, number];

/** A token as the browser computes it in a scheme, on the ground that it lies on. */
function computed(element: Element, name: string): Rgb {
  const probe = document.createElement('span');
  element.shadowRoot?.append(probe);
  probe.style.color = `var(--_${name})`;
  const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
  canvas.fillStyle = getComputedStyle(probe).color;
  canvas.fillRect(0, 0, 1, 1);
  probe.remove();
  return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)] as Rgb;
}

/** WCAG 2.2, relative luminance. */
const luminance = (rgb: Rgb): number => {
  const [r, g, b] = rgb.map((value) => {
    const c = value / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: Rgb, other: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

const grounds = ['surface-raised', 'surface', 'surface-hover', 'surface-selected', 'surface-sunken'];
const texts = ['text', 'text-2', 'text-3', 'accent-text', 'urgent', 'danger', 'success', 'warning', 'info'];
const shapes = ['border-strong', 'focus', 'dot', 'badge', 'urgent-fill'];
const filled = [
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-badge', 'badge'],
  ['on-urgent', 'urgent-fill'],
  ['on-status', 'success'],
  ['on-status', 'warning'],
  ['text', 'fill'],
  ['text', 'fill-hover'],
  ['text-3', 'fill'],
  ['success', 'success-bg'],
  ['warning', 'warning-bg'],
  ['danger', 'danger-bg'],
  ['info', 'info-bg'],
];

describe('the colours', () => {
  for (const scheme of ['light', 'dark'] as const) {
    describe(`in ${scheme}`, () => {
      let element: TokenReader;
      beforeEach(async () => {
        element = await fixture<TokenReader>(html`<token-reader theme=${scheme}></token-reader>`);
      });
      const ratio = (one: string, other: string) =>
        contrast(computed(element, one), computed(element, other));

      it('let every text be read on every ground (4.5 : 1)', () => {
        for (const ground of grounds)
          for (const text of texts) expect(ratio(text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
        for (const [text, ground] of filled as [string, string][])
          expect(ratio(text, ground), `${text} on ${ground}`).to.be.at.least(4.5);
      });

      it('let every shape with a meaning be seen on every ground (3 : 1)', () => {
        for (const ground of grounds)
          for (const shape of shapes) expect(ratio(shape, ground), `${shape} on ${ground}`).to.be.at.least(3);
      });
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
