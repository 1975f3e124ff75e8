import type * as hotkeyCode from './hotkey.js';

/** Keeps one bell's combination of keys, whose code comes where there is one. */
export interface BellHotkey {
  /** Call with each drawing. */
  update(hotkey: string | null): void;
  leave(): void;
}

export function bellHotkey(bell: HTMLElement, button: HTMLElement, press: () => void): BellHotkey {
  let current: string | null = null;
  let stop: (() => void) | undefined;
  function leave(): void {
    stop?.();
    stop = undefined;
    current = null;
  }
  return {
    update(hotkey) {
      if (hotkey === current) return;
      leave();
      current = hotkey;
      if (hotkey) {
        // Where it cannot be had, the bell can be pressed all the same.
        import('./hotkey.js').then((code: typeof hotkeyCode) => {
          if (!bell.isConnected || current !== hotkey) return;
          const combination = code.parseHotkey(hotkey);
          button.ariaKeyShortcuts = combination && hotkey;
          if (combination) stop = code.listenForHotkey(combination, press);
        }, leave);
      }
    },
    leave,
  };
}
