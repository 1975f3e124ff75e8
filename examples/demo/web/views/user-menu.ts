import type { Person } from '../../src/documents/document.js';
import { h } from '../dom.js';
import { chooseTheme, storedTheme, type Theme } from '../theme-choice.js';
import { avatar } from './avatar.js';

export interface Leave {
  signOut(): Promise<void>;
  switchTo(other: Person): Promise<void>;
}

const themes: readonly [Theme, string][] = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
];

function themeChoice(): HTMLElement {
  const chosen = storedTheme();
  const options = themes.map(([theme, label]) =>
    h(
      'label',
      {},
      h('input', {
        type: 'radio',
        name: 'theme',
        value: theme,
        checked: theme === chosen,
        onchange: () => chooseTheme(theme),
      }),
      h('span', {}, label),
    ),
  );
  return h('fieldset', { class: 'segments' }, h('legend', {}, 'Theme'), ...options);
}

/** The person's button and what opens from it. The browser's popover closes it on Escape and on a click outside. */
export function userMenu(person: Person, others: readonly Person[], leave: Leave): HTMLElement {
  const switches = others.map((other) =>
    h(
      'button',
      { class: 'menu-item', type: 'button', onclick: () => void leave.switchTo(other) },
      avatar(other),
      `Switch to ${other.name}`,
    ),
  );
  return h(
    'div',
    { class: 'user' },
    h(
      'button',
      {
        class: 'user-button',
        type: 'button',
        popovertarget: 'user-menu',
        'aria-label': `${person.name}, account and theme`,
      },
      avatar(person, 'medium'),
    ),
    h(
      'div',
      { class: 'user-menu', id: 'user-menu', popover: 'auto' },
      h(
        'p',
        { class: 'menu-name' },
        avatar(person, 'medium'),
        h('span', {}, h('b', {}, person.name), 'Saltmere Harbour'),
      ),
      themeChoice(),
      ...switches,
      h('button', { class: 'menu-item', type: 'button', onclick: () => void leave.signOut() }, 'Sign out'),
    ),
  );
}
