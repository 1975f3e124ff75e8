import { draw } from './draw.js';
import type { Words } from './state.js';

/** What a press of the bell shows: the panel, or what stands in its place. */
export interface Shown {
  readonly open: boolean;
  show(options: object): void;
  hide(): unknown;
  update(words: Words, isBusy: boolean): void;
}

/**
 * The message in place of a panel whose code could not be fetched, with a way to try again.
 *
 * @param toggled called once it has opened or closed
 */
export function failureOf(bell: HTMLElement, toggled: () => void, again: () => void): Shown {
  const what = draw('b', { id: 'what' });
  const why = draw('p', { id: 'why' });
  const retry = draw('button', { class: 'retry', part: 'retry' });
  const box = draw(
    'div',
    {
      class: 'failure',
      part: 'failure',
      popover: '',
      role: 'dialog',
      'aria-labelledby': 'what',
      'aria-describedby': 'why',
    },
    what,
    why,
    retry,
  );
  retry.onclick = again;
  box.ontoggle = toggled;
  // Closed from within, by Escape: browsers do not find the way back into a shadow root.
  box.onbeforetoggle = () => {
    if (box.matches(':focus-within')) bell.focus();
  };
  bell.shadowRoot?.append(box);
  return {
    get open() {
      return box.matches(':popover-open');
    },
    show() {
      box.togglePopover(true);
      retry.focus();
    },
    hide: () => box.togglePopover(false),
    update(words, isBusy) {
      what.textContent = words.t('error.load.title');
      why.textContent = words.t('error.load.network');
      retry.textContent = words.t('action.retry');
      retry.ariaBusy = `${isBusy}`;
    },
  };
}
