import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

export type ArtName = 'empty' | 'done' | 'broken';

/** The sign of each picture, on the 24 grid of the icons. */
const signs: Record<ArtName, string> = {
  empty:
    'M12 3.25A6.25 6.25 0 0 0 5.75 9.5v2.9c0 .86-.27 1.7-.77 2.4l-.86 1.2a.95.95 0 0 0 .77 1.5h14.22a.95.95 0 0 0 .77-1.5l-.86-1.2a4.1 4.1 0 0 1-.77-2.4V9.5A6.25 6.25 0 0 0 12 3.25ZM9.6 20.4a3.6 3.6 0 0 0 4.8 0',
  done: 'M5 12.6l4.5 4.5L19 7.4',
  broken: 'M12 5.5v8M12 17.75v.01',
};

const whole = (): SVGTemplateResult =>
  svg`<rect class="card" x="8" y="14" width="120" height="40" rx="11"/><rect class="ghost" x="45" y="27" width="58" height="5" rx="2.5"/><rect class="ghost" x="45" y="37" width="36" height="5" rx="2.5"/>`;

const torn = (): SVGTemplateResult =>
  svg`<path class="card" d="M56 54H19A11 11 0 0 1 8 43V25a11 11 0 0 1 11-11h41l-5 13 9 7-8 8ZM80 54h37a11 11 0 0 0 11-11V25a11 11 0 0 0-11-11H68l-5 13 9 7-8 8Z"/><rect class="ghost" x="82" y="27" width="30" height="5" rx="2.5"/><rect class="ghost" x="82" y="37" width="18" height="5" rx="2.5"/>`;

/** The picture of a list that has no rows to show: decoration, hidden from screen readers. */
export function renderArt(name: ArtName): TemplateResult {
  return html`<svg class="art ${name}" viewBox="0 0 136 84" aria-hidden="true">
    <rect class="back" x="20" y="2" width="96" height="30" rx="9" />
    ${name === 'broken' ? torn() : whole()}
    <circle class="ghost" cx="28" cy="34" r="9" />
    <circle class="disc" cx="68" cy="62" r="21" />
    <path class="sign" transform="translate(56 50)" d=${signs[name]} />
  </svg>`;
}
