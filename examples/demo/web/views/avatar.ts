import type { Person } from '../../src/documents/document.js';
import { h } from '../dom.js';
import { initials } from '../words.js';

/** A person's initials, drawn by the style sheet: their name stands beside them or is the button's. */
export const avatar = ({ id, name }: Person, size: 'small' | 'medium' | 'large' = 'small'): HTMLElement =>
  h('span', { class: `avatar avatar-${size} avatar-${id}`, 'data-initials': initials(name) });
