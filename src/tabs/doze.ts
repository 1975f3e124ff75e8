import type { Clock } from '../model/clock.js';
import type { Ambient } from '../transport/ambient.js';

/** How long a tab that nobody sees keeps a stream of its own: a browser has six connections to a host for all tabs. */
const HIDDEN_MS = 30_000;

/** The world as a tab by itself should hear of it: hidden for long is as good as put away, and seen again is back. */
export function dozing(ambient: Ambient, clock: Clock): Ambient {
  return {
    ...ambient,
    listen(listener) {
      let away = false;
      let timer: unknown;

      function look(): void {
        clock.clearTimeout(timer);
        if (ambient.hidden() && !away) timer = clock.setTimeout(suspend, HIDDEN_MS);
      }
      function suspend(): void {
        clock.clearTimeout(timer);
        away = true;
        listener('suspend');
      }
      function resume(): void {
        // Thawed and still hidden, it goes on when somebody sees it.
        if (!away || ambient.hidden()) return;
        away = false;
        listener('resume');
      }

      const stop = ambient.listen((event) => {
        if (event === 'suspend') return suspend();
        if (event === 'resume' || event === 'visible') resume();
        if (event !== 'resume') listener(event);
        look();
      });
      look();
      return () => {
        clock.clearTimeout(timer);
        stop();
      };
    },
  };
}
