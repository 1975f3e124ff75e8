// Our drop-in, with the same data: bell, panel, pop-ups, three transports named beside the one that this page speaks.
import { createClient, polling, sse, websocket } from 'belfry';
import 'belfry/bell/define';
import 'belfry/provider/define';
import 'belfry/toast/define';
import { answer, inbox, item, readAt, say, spoken } from '../support/fake-inbox.js';
import { fromClick, whenPainted } from './watch.js';

const params = new URLSearchParams(location.search);
inbox.page = Number(params.get('page') ?? 100);
inbox.total = inbox.rev = Number(params.get('items') ?? 500);

const provider = document.createElement('notif-provider');
const bell = document.createElement('notif-bell');
provider.append(bell, document.createElement('notif-toast'));
const client = createClient({
  url: '/api/v1',
  transports: [spoken, sse(), websocket(), polling()],
  fetch: (input) => answer(input),
});
provider.client = client;
document.body.append(provider);

const deep = (root, ...tags) => tags.reduce((at, tag) => at?.shadowRoot?.querySelector(tag), root);
const badge = () => deep(bell, '[part=badge]')?.textContent ?? '';
const list = () => deep(bell, 'notif-modal', 'notif-list');
const rows = () => [...(list()?.shadowRoot?.querySelectorAll('notif-item') ?? [])];
const isDrawn = (row) => !!row.shadowRoot?.querySelector('article')?.offsetHeight;
const drawn = whenPainted(() => badge() !== '');
const until = async (check) => {
  while (!check()) await new Promise((resolve) => setTimeout(resolve, 10));
};

/** How often elements of a tag are drawn while `run` does its work, and a moment after. */
async function draws(tags, run) {
  const counted = Object.fromEntries(tags.map((tag) => [tag, 0]));
  const restore = tags.map((tag) => {
    const { prototype } = customElements.get(tag);
    const { update } = prototype;
    prototype.update = function (changed) {
      counted[tag]++;
      update.call(this, changed);
    };
    return () => (prototype.update = update);
  });
  run();
  await new Promise((resolve) => setTimeout(resolve, 500));
  restore.forEach((back) => back());
  return counted;
}

globalThis.bench = {
  isReady: () => true,
  start: () => drawn,
  async open(n) {
    // As for somebody who looks at the page before pressing: what comes when it is idle has come.
    await until(() => customElements.get('notif-item') && client.$connection.get().status === 'live');
    return fromClick(deep(bell, 'button'), () => rows().filter(isDrawn).length >= n);
  },
  async settled() {
    let before = -1;
    while (rows().length !== before) {
      before = rows().length;
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return before;
  },
  async loadAll() {
    while (client.$feed.get().hasMore) await client.loadMore();
    return client.$feed.get().ids.length;
  },
  rows: () => rows().length,
  arrival: () =>
    draws(['notif-list', 'notif-item'], () => say('notification', { notification: item(inbox.rev + 1) })),
  read: (n) =>
    draws(['notif-list', 'notif-item'], () =>
      say('update', { notification: item(n, { read_at: readAt(inbox.rev), seen_at: readAt(inbox.rev) }) }),
    ),
  /** Scrolls through the list, one step a frame. Gives how many frames came late. */
  scroll: (frames, step) =>
    new Promise((resolve) => {
      const box = list();
      let n = 0;
      let late = 0;
      let last = performance.now();
      let most = 0;
      requestAnimationFrame(function next(now) {
        // A frame and a half: one was left out.
        if (n && now - last > 25) late++;
        last = now;
        most = Math.max(most, rows().length);
        box.scrollTop += step;
        if (++n < frames) requestAnimationFrame(next);
        else resolve({ late, most });
      });
    }),
};
