import type { TemplateResult } from 'lit';
import { drawIcon, icon } from '../internal/icons.js';

/** Path data on a grid of 24, of what only the preferences draw. */
const paths = {
  chevrons: 'M8 9.75L12 5.75l4 4M8 14.25l4 4 4-4',
  in_app: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5v.01M4.5 12v.01M4.5 17.5v.01',
  toast:
    'M5.75 4.25h12.5A2.75 2.75 0 0 1 21 7v10a2.75 2.75 0 0 1-2.75 2.75H5.75A2.75 2.75 0 0 1 3 17V7a2.75 2.75 0 0 1 2.75-2.75M12.2 12.25h4.35q1.2 0 1.2 1.2v1.6q0 1.2-1.2 1.2H12.2q-1.2 0-1.2-1.2v-1.6q0-1.2 1.2-1.2',
  sound:
    'M4 10v4q0 1.25 1.25 1.25H7.9l3.75 3.4q1.1.6 1.1-.5V5.8q0-1.1-1.1-.5L7.9 8.75H5.25Q4 8.75 4 10M16 9.25a4 4 0 0 1 0 5.5m2.6-8.15a7.6 7.6 0 0 1 0 10.8',
  web_push:
    'M5.75 4.25h12.5A2.75 2.75 0 0 1 21 7v10a2.75 2.75 0 0 1-2.75 2.75H5.75A2.75 2.75 0 0 1 3 17V7a2.75 2.75 0 0 1 2.75-2.75M3 8.75h18M6.25 6.5v.01m2.5-.01v.01',
};

export const drawing = (name: keyof typeof paths, size?: number): TemplateResult =>
  drawIcon(paths[name], size, name);

/** The drawing of a way in which notifications come; for one that we do not know, none. */
export const channelIcon = (id: string): TemplateResult | undefined =>
  id === 'email'
    ? icon('mail', 18)
    : Object.hasOwn(paths, id)
      ? drawing(id as keyof typeof paths, 18)
      : undefined;
