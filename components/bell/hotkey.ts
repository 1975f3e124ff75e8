import { deepActive } from '../internal/deep-active.js';

/** A combination such as `Alt+Shift+N`: modifiers, then one key by its name or its letter. */
interface Combination {
  readonly key: string;
  readonly modifiers: ReadonlySet<string>;
}

const names: Readonly<Record<string, string>> = {
  alt: 'Alt',
  option: 'Alt',
  shift: 'Shift',
  control: 'Control',
  ctrl: 'Control',
  meta: 'Meta',
  cmd: 'Meta',
};

/** Null for what is no combination, with one warning. */
export function parseHotkey(text: string): Combination | null {
  const parts = text.split('+').map((part) => part.trim());
  const key = parts.pop() ?? '';
  const modifiers = parts.map((part) => names[part.toLowerCase()]);
  if (key && !names[key.toLowerCase()] && modifiers.every((name) => name !== undefined))
    return { key: key.toLowerCase(), modifiers: new Set(modifiers) };
  console.warn(
    `Belfry: <notif-bell hotkey="${text}"> is no combination of keys. Write modifiers and one key, as in "Alt+Shift+N".`,
  );
  return null;
}

function matches({ key, modifiers }: Combination, event: KeyboardEvent): boolean {
  const pressed = [...new Set(Object.values(names))].every(
    (name) => event.getModifierState(name) === modifiers.has(name),
  );
  // By its place too: with Alt, a Mac writes another letter.
  const is =
    event.key.toLowerCase() === key ||
    event.code.toLowerCase() === `key${key}` ||
    event.code === `Digit${key}`;
  return pressed && is;
}

/** Whether what is pressed would be written where the focus is. */
function writes({ modifiers }: Combination): boolean {
  const field = deepActive();
  const isField =
    field instanceof HTMLElement &&
    (field.isContentEditable || /^(input|textarea|select)$/.test(field.localName));
  return isField && !modifiers.has('Control') && !modifiers.has('Meta');
}

/** Calls `press` for each press of the combination on the page. Returns the way to stop. */
export function listenForHotkey(combination: Combination, press: () => void): () => void {
  const onKeydown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.defaultPrevented || event.repeat) return;
    if (!matches(combination, event) || writes(combination)) return;
    event.preventDefault();
    press();
  };
  document.addEventListener('keydown', onKeydown);
  return () => document.removeEventListener('keydown', onKeydown);
}
