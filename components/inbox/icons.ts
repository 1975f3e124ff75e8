import type { TemplateResult } from 'lit';
import { drawIcon } from '../internal/icons.js';

/** Path data on a grid of 24, of what only the inbox draws. */
const paths = {
  search: 'M4.25 10.75a6.5 6.5 0 1 1 13 0a6.5 6.5 0 0 1-13 0M15.5 15.5l4.75 4.75',
  filter: 'M4 7h16M7 12h10M10 17h4',
  select: 'M4 6.5l1.6 1.6L8.4 5M4 12.9l1.6 1.6 2.8-3.1M4 19.1l1.6 1.4 2.8-3M12 6.75h8M12 13h8M12 19.25h8',
  'chevron-down': 'M6.25 9.25L12 15l5.75-5.75',
};

export const inboxIcon = (name: keyof typeof paths, size: number): TemplateResult =>
  drawIcon(paths[name], size, name);
