import { html, type TemplateResult } from 'lit';

/** Sizes that the style knows a stroke for, in CSS pixels. */
export type IconSize = 10 | 12 | 14 | 16 | 18 | 20 | 24;

/** Path data on a grid of 24, of what the bell draws. */
export const bellPaths = {
  bell: 'M12 3.25A6.25 6.25 0 0 0 5.75 9.5v2.9c0 .86-.27 1.7-.77 2.4l-.86 1.2a.95.95 0 0 0 .77 1.5h14.22a.95.95 0 0 0 .77-1.5l-.86-1.2a4.1 4.1 0 0 1-.77-2.4V9.5A6.25 6.25 0 0 0 12 3.25ZM9.6 20.4a3.6 3.6 0 0 0 4.8 0',
  'bell-off':
    'M8.3 4.46A6.25 6.25 0 0 1 18.25 9.5v2.9c0 .5.09.98.26 1.44M5.83 8.5c-.05.33-.08.66-.08 1v2.9c0 .86-.27 1.7-.77 2.4l-.86 1.2a.95.95 0 0 0 .77 1.5h11.8M9.6 20.4a3.6 3.6 0 0 0 4.8 0M3.75 3.75l16.5 16.5',
  offline:
    'M6.95 8.45A5.1 5.1 0 0 0 7.6 18.5h9.2M9.5 5.9a5.9 5.9 0 0 1 7.95 4.2 4.25 4.25 0 0 1 3.1 6.7M3.75 3.75l16.5 16.5',
};

/** A line drawing in the colour of the text. Hidden from screen readers: the control around it has the name. */
export function drawIcon(path: string, size: IconSize, name = ''): TemplateResult {
  return html`<svg class="i i-${size} ${name}" viewBox="0 0 24 24" aria-hidden="true">
    <path d=${path}></path>
  </svg>`;
}
