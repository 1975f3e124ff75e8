import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../internal/icons.js';
import { searchMax } from './filters.js';
import { inboxIcon } from './icons.js';

interface Options {
  readonly label: string;
  readonly clear: string;
  /** What is in the field. */
  readonly text: string;
  readonly onText: (text: string) => void;
  /** At once: what is in it counts now. */
  readonly onSubmit: () => void;
}

/** The field that looks for a text. */
export function renderSearch({ label, clear, text, onText, onSubmit }: Options): TemplateResult {
  const field = (event: Event): HTMLInputElement | null =>
    (event.currentTarget as Element).closest('form')?.querySelector('input') ?? null;
  return html`<form
    class="field search"
    part="search"
    role="search"
    @submit=${(event: Event) => {
      event.preventDefault();
      onSubmit();
    }}
  >
    ${inboxIcon('search', 16)}
    <input
      type="search"
      aria-label=${label}
      placeholder=${label}
      maxlength=${searchMax}
      autocomplete="off"
      enterkeyhint="search"
      .value=${text}
      @input=${(event: Event) => onText((event.target as HTMLInputElement).value)}
    />
    ${
      text
        ? html`<button
            class="icon-btn clear"
            type="button"
            aria-label=${clear}
            @click=${(event: Event) => {
              field(event)?.focus();
              onText('');
            }}
          >
            ${icon('close', 14)}
          </button>`
        : nothing
    }<kbd aria-hidden="true">/</kbd>
  </form>`;
}
