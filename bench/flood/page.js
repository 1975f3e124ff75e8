// Everything a page may have: bell, panel and toasts; and how often its stores change between two frames.
import 'belfry/define';
import { livePage } from '../support/live-page.js';

const commits = [];
let told = 0;
let most = 0;
const bell = () => document.querySelector('notif-bell');

const client = livePage(
  '<notif-provider><notif-bell></notif-bell><notif-toast></notif-toast></notif-provider>',
  {},
  {
    rev: () => client.$counts.get().rev,
    /** Shows the panel, or puts it away. */
    show: (isOpen) => (isOpen ? bell().show() : bell().hide()),
    /** What is on the screen and in the stores. */
    state: () => ({
      ids: client.$feed.get().ids,
      counts: client.$counts.get(),
      badge: bell().shadowRoot.querySelector('[part=badge]')?.textContent,
      isOpen: bell().open,
    }),
    /** Store commits of each frame that had one, and most toasts at once, since it was last asked. */
    counted() {
      const found = { commits: commits.splice(0), most };
      most = 0;
      return found;
    },
  },
);
client.$feed.listen(() => told++);

requestAnimationFrame(function next() {
  if (told) commits.push(told);
  told = 0;
  const region = document.querySelector('notif-toast-region')?.shadowRoot;
  most = Math.max(most, region?.querySelectorAll('[data-id]').length ?? 0);
  requestAnimationFrame(next);
});
