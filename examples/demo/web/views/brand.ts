import { h } from '../dom.js';

/** The name with its drawing. */
export const brand = (): HTMLElement =>
  h(
    'span',
    { class: 'brand' },
    h('img', { src: '/assets/icon.svg', alt: '', width: 24, height: 24 }),
    'Lantern',
  );
