import { h, show } from '../dom.js';
import { icon } from '../icons.js';
import type { Library, Sending } from '../library.js';
import { percent } from '../words.js';

interface Row {
  readonly element: HTMLElement;
  update(sending: Sending): void;
}

function sendingRow(library: Library, { key, name }: Sending): Row {
  const bar = h('progress', { max: 1, 'aria-label': `Uploading ${name}` });
  const text = h('span', { class: 'sending-text' });
  const close = h(
    'button',
    {
      class: 'icon-button',
      type: 'button',
      'aria-label': `Dismiss the message about ${name}`,
      onclick: () => library.dismiss(key),
    },
    icon('close', 16),
  );
  const element = h('li', {}, h('b', {}, name), text);
  return {
    element,
    update({ share, error }) {
      bar.value = share;
      element.classList.toggle('is-bad', error !== null);
      show(text, error ?? `Uploading ${percent(share)}`);
      show(element, element.firstChild, text, error === null ? bar : close);
    },
  };
}

/** Files on their way, and those that were not taken with the reason. */
export function sendingList(library: Library, signal: AbortSignal): HTMLElement {
  const list = h('ul', { class: 'sending', 'aria-label': 'Uploads', 'aria-live': 'polite' });
  const rows = new Map<number, Row>();
  library.subscribe(({ sending }) => {
    for (const key of rows.keys()) if (!sending.some((each) => each.key === key)) rows.delete(key);
    const elements = sending.map((each) => {
      const row = rows.get(each.key) ?? sendingRow(library, each);
      rows.set(each.key, row);
      row.update(each);
      return row.element;
    });
    show(list, ...elements);
  }, signal);
  return list;
}
