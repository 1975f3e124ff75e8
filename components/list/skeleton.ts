import { html, type TemplateResult } from 'lit';

const line = html`<span class="sk"></span>`;
const row = html`<div class="sk-row">
  <span class="sk sk-media"></span><span class="sk-lines">${line}${line}${line}</span>
</div>`;

/** Placeholders for `n` rows on their way; nothing to read. */
export function renderSkeleton(n: number): TemplateResult {
  return html`<div part="skeleton" aria-hidden="true">${Array.from({ length: n }, () => row)}</div>`;
}
