import { html, nothing, type TemplateResult } from 'lit';
import type { Notification } from '../../src/index.js';
import { cutGraphemes } from '../internal/format.js';
import { safeHref } from '../internal/safe-href.js';

/** Longest texts, in graphemes: what goes into the page, and into a description that is read out. */
const textMax = 2000;
const describedMax = 160;

export interface TextOptions {
  readonly item: Notification;
  /** All of it, instead of two lines. */
  readonly whole: boolean;
  readonly tabindex: number;
}

const cut = (text: string, whole: boolean): string => (whole ? text : cutGraphemes(text, textMax));

/** The title: the only link of the row, stretched over it; plain text where it leads nowhere. */
export function renderTitle(
  title: string,
  level: number,
  onClick: (event: MouseEvent) => void,
  { item, whole, tabindex }: TextOptions,
): TemplateResult {
  const href = safeHref(item.action?.url);
  const text = cut(title, whole);
  return html`<div
    class="row-title"
    part="row-title"
    id="t"
    role="heading"
    aria-level=${level}
    lang=${item.locale ?? nothing}
    dir="auto"
    ?data-clamp=${!whole}
  >
    ${
      href === null
        ? text
        : html`<a
            class="link"
            href=${href}
            target=${item.action?.target === 'blank' ? '_blank' : nothing}
            rel="noopener"
            tabindex=${tabindex}
            @click=${onClick}
            >${text}</a
          >`
    }
  </div>`;
}

export function renderBody({ item, whole }: TextOptions): unknown {
  const { body, locale } = item;
  return body
    ? html`<p class="row-body" part="row-body" lang=${locale ?? nothing} dir="auto" ?data-clamp=${!whole}>
          ${cut(body, whole)}
        </p>
        <span hidden id="d">${cutGraphemes(body, describedMax)}</span>`
    : nothing;
}
