import type { Settings } from '../../src/index.js';
import type * as signsCode from './page-signs.js';
import type { BellState, Words } from './state.js';

/** What the page asked of a bell; what the person chose goes before it. */
interface Wishes extends HTMLElement {
  readonly max: number;
  readonly titleBadge: boolean;
  readonly faviconBadge: boolean;
  readonly appBadge: boolean;
}

export interface BellSigns {
  update(state: BellState, words: Words, settings?: Settings): void;
  /** The bell has left its place; moved in the page, it is back soon. */
  leave(): void;
}

/** What a bell says outside of its page, where that asked for it. The code for it comes with the first wish. */
export function bellSigns(bell: Wishes, button: HTMLElement): BellSigns {
  let coming: Promise<typeof signsCode> | undefined;
  return {
    update({ count, dnd }, words, settings = {}) {
      const { faviconBadge: favicon, max } = bell;
      const { titleBadge = bell.titleBadge, appBadge: app = bell.appBadge } = settings;
      if (!coming && !titleBadge && !favicon && !app) return;
      coming ??= import('./page-signs.js');
      coming.then(
        ({ sign }) => {
          if (!bell.isConnected) return;
          const { accentColor: colour } = getComputedStyle(button);
          const number = (n: number): string => words.number(n);
          sign(bell, { count, max, title: titleBadge && !dnd, favicon, app, colour, number });
        },
        () => (coming = undefined),
      );
    },
    leave() {
      queueMicrotask(() => {
        if (!bell.isConnected) void coming?.then(({ sign }) => sign(bell, null));
      });
    },
  };
}
