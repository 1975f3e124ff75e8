import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { drawing } from './icons.js';

/** What a control shows, and what it calls with what the person chose. It goes back by itself where nothing comes of that. */
interface Control<T> {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Of the server, which cannot be had now. */
  readonly locked?: boolean;
}

export interface ChoiceControl<T extends string> extends Control<T> {
  readonly options: readonly (readonly [value: T, text: string, lang?: string])[];
  /** What stands after it on its line. */
  readonly after?: unknown;
}

type Target<E> = Event & { readonly currentTarget: E };

/** What is locked does not move under the press. */
export const refuse = (event: Event): void => event.preventDefault();

export function renderSwitch({ label, value, onChange, locked = false }: Control<boolean>): TemplateResult {
  return html`<label class="line">
    <span class="label">${label}</span>
    <input
      class="switch"
      part="switch"
      type="checkbox"
      role="switch"
      aria-disabled=${locked || nothing}
      .checked=${live(value)}
      @click=${locked ? refuse : nothing}
      @change=${({ currentTarget }: Target<HTMLInputElement>) => onChange(currentTarget.checked)}
    />
  </label>`;
}

/** A list to choose from, without a line of its own. `label` is what it is called where nothing else says so. */
export function renderBareSelect<T extends string>(
  { value, options, onChange, locked = false }: Omit<ChoiceControl<T>, 'label'>,
  label: string | typeof nothing = nothing,
): TemplateResult {
  return html`<span class="field"
    ><select
      part="select"
      aria-label=${label}
      aria-disabled=${locked || nothing}
      @change=${({ currentTarget }: Target<HTMLSelectElement>) => onChange(currentTarget.value as T)}
    >
      ${options.map(
        ([option, text, lang]) =>
          html`<option value=${option} lang=${lang ?? nothing} .selected=${live(option === value)}>
            ${text}
          </option>`,
      )}</select
    >${drawing('chevrons', 14)}</span
  >`;
}

export function renderSelect<T extends string>(control: ChoiceControl<T>): TemplateResult {
  const { label, after = nothing } = control;
  return html`<div class="line">
    <label class="label-and"><span class="label">${label}</span>${renderBareSelect(control)}</label>${after}
  </div>`;
}

/** A few short choices side by side, one of them taken. `name` is its own among all of them. */
export function renderSegments<T extends string>(
  name: string,
  { label, value, options, onChange }: ChoiceControl<T>,
): TemplateResult {
  return html`<div class="line" role="radiogroup" aria-labelledby="${name}-label">
    <span class="label" id="${name}-label">${label}</span>
    <span class="seg"
      >${options.map(
        ([option, text]) =>
          html`<label
            ><input
              type="radio"
              name=${name}
              value=${option}
              .checked=${live(option === value)}
              @change=${() => onChange(option)}
            /><span>${text}</span></label
          >`,
      )}</span
    >
  </div>`;
}
