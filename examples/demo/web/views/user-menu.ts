import type { Person } from '../../src/documents/document.js';
import { h } from '../dom.js';
import type { Notifications } from '../notifications.js';
import type { Session } from '../session.js';
import { chooseLook, chooseTheme, storedLook, storedTheme, type Look, type Theme } from '../theme-choice.js';
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
const looks: readonly [Look, string][] = [
  ['belfry', 'Belfry'],
  ['graphite', 'Graphite'],
  ['paper', 'Paper'],
  ['mint', 'Mint'],
];
/** Of the notifications alone: the rest of this application speaks English. */
const languages = 'ar de en es fr he hi it ja ko pl pt ru tr uk zh'.split(' ');

function choice<Value extends string>(
  name: string,
  legend: string,
  values: readonly [Value, string][],
  chosen: Value,
  choose: (value: Value) => void,
): HTMLElement {
  const options = values.map(([value, label]) =>
    h(
      'label',
      {},
      h('input', { type: 'radio', name, value, checked: value === chosen, onchange: () => choose(value) }),
      h('span', {}, label),
    ),
  );
  return h('fieldset', { class: 'segments' }, h('legend', {}, legend), ...options);
}

function languageChoice({ client }: Notifications, signal: AbortSignal): HTMLElement {
  const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  const select = h(
    'select',
    {
      class: 'select',
      onchange: () => client.setUi({ settings: { locale: select.value || undefined } }),
    },
    h('option', { value: '' }, 'As the page'),
    ...languages.map((tag) => h('option', { value: tag, lang: tag }, nameOf(tag))),
  );
  const show = (): void => void (select.value = client.$ui.get().settings.locale ?? '');
  show();
  signal.addEventListener('abort', client.$ui.listen(show));
  return h('label', { class: 'menu-field' }, h('span', {}, 'Notifications in'), select);
}

/** The person's button and what opens from it. The browser's popover closes it on Escape and on a click outside. */
export function userMenu(
  { person, others, notifications }: Session,
  leave: Leave,
  signal: AbortSignal,
): HTMLElement {
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
      choice('theme', 'Theme', themes, storedTheme(), chooseTheme),
      choice('look', 'Look of the notifications', looks, storedLook(), chooseLook),
      languageChoice(notifications, signal),
      h('a', { class: 'menu-item', href: '/preferences' }, 'Notification preferences'),
      ...switches,
      h('button', { class: 'menu-item', type: 'button', onclick: () => void leave.signOut() }, 'Sign out'),
    ),
  );
}
