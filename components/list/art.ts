import { html, svg, type TemplateResult } from 'lit';
import { drawIcon, icon } from '../internal/icons.js';

export type ArtName = 'empty' | 'done' | 'broken';

/** A card, whole or torn, and the two lines of text on it. */
const whole = 'M19 14H117a11 11 0 0 1 11 11V43a11 11 0 0 1-11 11H19A11 11 0 0 1 8 43V25a11 11 0 0 1 11-11Z';
const torn =
  'M56 54H19A11 11 0 0 1 8 43V25a11 11 0 0 1 11-11h41l-5 13 9 7-8 8ZM80 54h37a11 11 0 0 0 11-11V25a11 11 0 0 0-11-11H68l-5 13 9 7-8 8Z';
const line = (x: number, y: number, width: number) =>
  svg`<rect x=${x} y=${y} width=${width} height="5" rx="2.5"/>`;

/** The picture of a list that has no rows to show: decoration, hidden from screen readers. */
export function renderArt(name: ArtName): TemplateResult {
  const isBroken = name === 'broken';
  return html`<div class="art ${name}">
    <svg viewBox="0 0 136 84" aria-hidden="true">
      <rect class="back" x="20" y="2" width="96" height="30" rx="9" />
      <path class="card" d=${isBroken ? torn : whole} />
      ${isBroken ? [line(82, 27, 30), line(82, 37, 18)] : [line(45, 27, 58), line(45, 37, 36)]}
      <circle cx="28" cy="34" r="9" />
      <circle class="card" cx="68" cy="62" r="21" /></svg
    >${isBroken ? drawIcon('M12 5.5v8M12 17.75v.01', 24) : icon(name === 'done' ? 'check' : 'bell', 24)}
  </div>`;
}
