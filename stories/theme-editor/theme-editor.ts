import { LitElement, css, html } from 'lit';
import { computed, contrast, filled, grounds, shapes, texts } from '../../test/support/colour-pairs.js';
import { colourFields, cssOf, type ColourField, type Theme } from './theme.js';

interface Finding {
  readonly pair: string;
  readonly ratio: number;
  readonly least: number;
}

/**
 * Sets the custom properties of the page by hand, shows what it does to the elements in `slot`, says which pairs of
 * colours fall short of WCAG 2.2 AA, and writes out the CSS.
 */
export class ThemeEditor extends LitElement {
  static override properties = {
    _theme: { state: true },
    _findings: { state: true },
    _copied: { state: true },
  };
  static override styles = css`
    :host {
      display: grid;
      grid-template-columns: minmax(280px, 340px) minmax(0, 1fr);
      gap: 24px;
      padding: 24px;
      font:
        14px/20px system-ui,
        sans-serif;
    }
    @media (width < 720px) {
      :host {
        grid-template-columns: minmax(0, 1fr);
      }
    }
    fieldset {
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    legend,
    h2 {
      margin: 0 0 8px;
      padding: 0;
      font-size: 14px;
      font-weight: 600;
    }
    .field {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      align-items: center;
      gap: 8px;
      min-block-size: 36px;
    }
    input[type='color'] {
      inline-size: 44px;
      block-size: 32px;
      padding: 2px;
    }
    pre {
      overflow: auto;
      margin: 0 0 8px;
      padding: 12px;
      border: 1px solid GrayText;
      border-radius: 8px;
      font:
        12px/18px ui-monospace,
        monospace;
    }
    .bad {
      font-weight: 600;
    }
    ul {
      margin: 0 0 16px;
      padding-inline-start: 20px;
    }
    button {
      min-block-size: 32px;
      font: inherit;
    }
  `;

  declare private _theme: Theme;
  declare private _findings: readonly Finding[];
  declare private _copied: boolean;
  readonly #sheet = new CSSStyleSheet();

  constructor() {
    super();
    this._theme = {};
    this._findings = [];
    this._copied = false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, this.#sheet];
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet);
  }

  protected override updated(changed: Map<string, unknown>): void {
    if (!changed.has('_theme')) return;
    this.#sheet.replaceSync(cssOf(this._theme));
    // Once the page has it.
    requestAnimationFrame(() => (this._findings = this.#audit()));
  }

  #audit(): Finding[] {
    const probe = this.querySelector('notif-list');
    if (!probe?.shadowRoot) return [];
    const pairs = [
      ...grounds.flatMap((ground) => [
        ...texts.map((text) => [text, ground, 4.5] as const),
        ...shapes.map((shape) => [shape, ground, 3] as const),
      ]),
      ...filled.map(([text, ground]) => [text!, ground!, 4.5] as const),
    ];
    return pairs
      .map(([one, other, least]) => ({
        pair: `${one} on ${other}`,
        ratio: contrast(computed(probe, one), computed(probe, other)),
        least,
      }))
      .filter(({ ratio, least }) => ratio < least)
      .sort((a, b) => a.ratio / a.least - b.ratio / b.least);
  }

  #set(token: string, value: Theme[string] | undefined): void {
    const { [token]: _, ...others } = this._theme;
    this._theme = value ? { ...others, [token]: value } : others;
    this._copied = false;
  }

  readonly #copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(cssOf(this._theme));
    this._copied = true;
  };

  readonly #reset = (): void => {
    this._theme = {};
  };

  #renderColour(field: ColourField): unknown {
    const set = this._theme[field.token];
    const now = set && 'light' in set ? set : field;
    const input = (scheme: 'light' | 'dark') =>
      html`<input
        type="color"
        aria-label=${`${field.label}, ${scheme}`}
        .value=${now[scheme]}
        @input=${(event: Event) => {
          const { value } = event.target as HTMLInputElement;
          const next = { light: now.light, dark: now.dark, [scheme]: value };
          this.#set(field.token, next.light === field.light && next.dark === field.dark ? undefined : next);
        }}
      />`;
    return html`<div class="field"><span>${field.label}</span>${input('light')}${input('dark')}</div>`;
  }

  protected override render(): unknown {
    const scale = this._theme['radius-scale'];
    const font = this._theme['title-font'];
    return html`
      <form @submit=${(event: Event) => event.preventDefault()}>
        <fieldset>
          <legend>Colours: light, dark</legend>
          ${colourFields.map((field) => this.#renderColour(field))}
        </fieldset>
        <fieldset>
          <legend>Shape and type</legend>
          <label class="field"
            ><span>Corners</span
            ><input
              type="range"
              min="0"
              max="2"
              step="0.1"
              .value=${scale && 'value' in scale ? scale.value : '1'}
              @input=${(event: Event) => {
                const { value } = event.target as HTMLInputElement;
                this.#set('radius-scale', value === '1' ? undefined : { value });
              }}
          /></label>
          <label class="field"
            ><span>Titles</span
            ><select
              @change=${(event: Event) => {
                const { value } = event.target as HTMLSelectElement;
                this.#set('title-font', value ? { value } : undefined);
              }}
            >
              <option value="" ?selected=${!font}>As the page</option>
              <option value="Georgia, serif">Serif</option>
              <option value="ui-monospace, monospace">Monospaced</option>
            </select></label
          >
        </fieldset>
        <h2>CSS</h2>
        <pre tabindex="0" aria-label="CSS of the theme">${cssOf(this._theme)}</pre>
        <button type="button" @click=${this.#copy}>${this._copied ? 'Copied' : 'Copy'}</button>
        <button type="button" @click=${this.#reset}>Start again</button>
        <h2>Contrast</h2>
        ${
          this._findings.length
            ? html`<ul role="status">
                ${this._findings.map(
                  ({ pair, ratio, least }) =>
                    html`<li class="bad">${pair}: ${ratio.toFixed(2)}, needs ${least}</li>`,
                )}
              </ul>`
            : html`<p role="status">Every pair holds in the scheme that is shown.</p>`
        }
      </form>
      <div><slot></slot></div>
    `;
  }
}
if (!customElements.get('theme-editor')) customElements.define('theme-editor', ThemeEditor);
