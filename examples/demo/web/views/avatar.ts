import type { Person } from '../../src/documents/document.js';
import { h } from '../dom.js';
import { initials } from '../words.js';

/** A person's initials; their name stands beside it or is its label. */
export const avatar = ({ id, name }: Person, size: 'small' | 'medium' | 'large' = 'small'): HTMLElement =>
  h('span', { class: `avatar avatar-${size} avatar-${id}`, 'aria-hidden': 'true' }, initials(name));
