import { html, type TemplateResult } from 'lit';
import { bellPaths } from './icons-bell.js';

/** A box with round corners; a ring, where the radius is half of both sides. */
function box(x: number, y: number, width: number, height: number, radius: number): string {
  const arc = `a${radius} ${radius} 0 0 1 `;
  const across = width - 2 * radius;
  const down = height - 2 * radius;
  return `M${x + radius} ${y}h${across}${arc}${radius} ${radius}v${down}${arc}-${radius} ${radius}h-${across}${arc}-${radius}-${radius}v-${down}${arc}${radius}-${radius}`;
}

const ring = box(3.5, 3.5, 17, 17, 8.5);

/** Path data on a grid of 24. The dots of `more` are lines of no length, which the style makes thick. */
const paths = {
  ...bellPaths,
  close: 'M6.25 6.25l11.5 11.5m0-11.5l-11.5 11.5',
  check: 'M5 12.6l4.5 4.5L19 7.4',
  'check-all': 'M2.5 12.6l4.3 4.4 8.9-9.6M11.7 16l1 1 8.9-9.6',
  archive: `${box(3, 4.25, 18, 4.75, 1.5)}M4.75 9v8.25a2.5 2.5 0 0 0 2.5 2.5h9.5a2.5 2.5 0 0 0 2.5-2.5V9m-9.5 4h4.5`,
  trash:
    'M4.25 6.75h15.5M9 6.5V5.4A1.4 1.4 0 0 1 10.4 4h3.2A1.4 1.4 0 0 1 15 5.4v1.1m-9 .25l.7 10.9a2.25 2.25 0 0 0 2.3 2.1h6a2.25 2.25 0 0 0 2.3-2.1l.7-10.9M10.1 11v4.75m3.8 0V11',
  'chevron-end': 'M9.25 6.25L15 12l-5.75 5.75',
  'chevron-start': 'M14.75 6.25L9 12l5.75 5.75',
  collapse: 'M7 4.25l5 5 5-5m-10 15.5l5-5 5 5',
  expand: 'M7 9l5-5 5 5M7 15l5 5 5-5',
  more: 'M5.5 12h.01m6.5 0h.01m6.5 0h.01',
  alert:
    'M10.5 4.6L2.9 17.6a1.8 1.8 0 0 0 1.6 2.7h15a1.8 1.8 0 0 0 1.6-2.7L13.5 4.6a1.8 1.8 0 0 0-3 0ZM12 9.25v4.25m0 3.35v.01',
  'arrow-up': 'M12 19.25V5m-6 6l6-6 6 6',
  'arrow-end': 'M4.75 12H19m-6-6l6 6-6 6',
  info: `${ring}M12 11.25V16m0-8v.01`,
  error: `${ring}M12 7.75v4.75m0 3.5v.01`,
  clock: `${ring}M12 7.25V12l3.1 2`,
  stack: `${box(3.75, 10, 16.5, 10.25, 2.5)}M6.25 6.75h11.5m-9-3.25h6.5`,
  mention: `${box(8.4, 8.4, 7.2, 7.2, 3.6)}M15.6 8.6v4.9a2.45 2.45 0 0 0 4.9 0V12a8.5 8.5 0 1 0-3.3 6.7`,
  comment:
    'M6 4.25h12a2.5 2.5 0 0 1 2.5 2.5v7.75A2.5 2.5 0 0 1 18 17h-5.8l-4 3.1a.6.6 0 0 1-1-.5V17H6a2.5 2.5 0 0 1-2.5-2.5V6.75a2.5 2.5 0 0 1 2.5-2.5',
  job: `${ring}M10.1 8.6v6.8L15.8 12Z`,
  document:
    'M7.5 3.5h5.6q.5 0 .9.4l4.4 4.4q.35.4.35.9V18a2.5 2.5 0 0 1-2.5 2.5H7.5A2.5 2.5 0 0 1 5 18V6a2.5 2.5 0 0 1 2.5-2.5m5.75.25V7.5a1.5 1.5 0 0 0 1.5 1.5h3.75m-10 4h6.75m-2.75 3.5h-4',
  approval: `${box(5, 3.5, 14, 17, 2.5)}M8.75 12.2L11 14.45l4.25-4.75`,
  transcript: 'M4 10.25v3.5M8 7v10m4-13.25v16.5M16 8v8m4-5.5v3',
  image: `${box(3.5, 4.5, 17, 15, 2.75)}${box(7.1, 7.9, 3, 3, 1.5)}M3.9 17.1L8.25 13a1.6 1.6 0 0 1 2.2 0l2.3 2.25 1.5-1.4a1.6 1.6 0 0 1 2.2 0l3.9 3.75`,
  shield:
    'M12 3.25l6.5 2.4q.75.3.75 1.2v4.6c0 4.3-2.85 7.5-7.25 9.3-4.4-1.8-7.25-5-7.25-9.3v-4.6q0-.9.75-1.2ZM12 8.5v4m0 3.25v.01',
  mail: `${box(3, 5, 18, 14, 2.75)}M3.6 7.4l7 5.2a2.35 2.35 0 0 0 2.8 0l7-5.2`,
  refresh: 'M19.9 13.5a8 8 0 1 1-2.2-7.2L20 8.75M20 4v4.75h-4.75',
  link: 'M10.2 13.8a3.9 3.9 0 0 0 5.5 0l3.1-3.1a3.9 3.9 0 0 0-5.5-5.5l-1 1m1.5 4a3.9 3.9 0 0 0-5.5 0l-3.1 3.1a3.9 3.9 0 0 0 5.5 5.5l1-1',
  inbox:
    'M4 13.25l2.5-7.1a2.5 2.5 0 0 1 2.4-1.65h6.2a2.5 2.5 0 0 1 2.4 1.65l2.5 7.1V17a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 17Zm.25 0h3.6q.65 0 .95.6l.6 1.3q.3.6.95.6h3.3q.65 0 .95-.6l.6-1.3q.3-.6.95-.6h3.6',
  gear: `M3.75 8h9.25m5.25 0h2M3.75 16h2m5.5 0h9.25${box(13, 5.5, 5, 5, 2.5)}${box(6, 13.5, 5, 5, 2.5)}`,
  snooze: `${box(4.75, 5.75, 14.5, 14.5, 7.25)}M12 9.25V13l2.4 1.7M5.25 3.75l-2.5 2.4m16-2.4l2.5 2.4`,
  'mark-unread': `M13.25 5h-7.5A2.75 2.75 0 0 0 3 7.75v8.5A2.75 2.75 0 0 0 5.75 19h12.5A2.75 2.75 0 0 0 21 16.25v-5M3.6 7.6l7 5a2.35 2.35 0 0 0 2.8 0l1.85-1.3${box(16.8, 4, 4.2, 4.2, 2.1)}${box(18.2, 5.4, 1.4, 1.4, 0.7)}`,
};

export type IconName = keyof typeof paths;

/**
 * One of our icons: a line drawing in the colour of the text, hidden from screen readers, since the control around it
 * has the name. Its stroke grows as the size falls, so that the drawn line stays at 1.35 px.
 *
 * @param size in CSS pixels
 */
export const icon = (name: IconName, size?: number): TemplateResult => drawIcon(paths[name], size, name);

/** The same for a drawing of one place alone. */
export function drawIcon(path: string, size = 20, name = ''): TemplateResult {
  return html`<svg
    class="i i-${name}"
    width=${size}
    height=${size}
    viewBox="0 0 24 24"
    stroke-width=${32.4 / size}
    aria-hidden="true"
  >
    <path d=${path}></path>
  </svg>`;
}
