// A backend in the page, with as many notifications as are asked for: what is measured is the page, not a network.
const time = (n) => new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();

/** A notification as the reference backend writes it. */
export const item = (n, more = {}) => ({
  id: `01a1fab4-7a41-7b2c-9d3e-${String(n).padStart(12, '0')}`,
  seq: n,
  rev: n,
  type: 'job.done',
  category: 'job',
  title: `Build ${n} of the main branch is done`,
  body: `All ${n % 900} checks passed, and the release notes for build ${n} are ready to be read.`,
  priority: 'normal',
  action: { url: `/builds/${n}`, label: 'Open' },
  actions: [],
  tags: [],
  refs: [],
  group_count: 1,
  created_at: time(n),
  updated_at: time(n),
  seen_at: null,
  read_at: null,
  archived_at: null,
  snoozed_until: null,
  ...more,
});

export const readAt = time;

/** What the backend has. `rev` is its revision, `page` the most that it gives at once. */
export const inbox = { total: 0, rev: 0, page: 100 };
export const counts = () => ({ unread: 1000, unseen: 1000, capped: true, rev: inbox.rev });

/** Its list, as text: what a browser has to read. */
function listFrom(before) {
  const items = Array.from({ length: Math.min(inbox.page, before - 1) }, (_, index) =>
    item(before - 1 - index),
  );
  const oldest = before - items.length;
  const next = oldest > 1 ? `${oldest}` : null;
  return JSON.stringify({ items, next, sync: `e.${inbox.rev}`, counts: counts(), total: inbox.total });
}

/** As `fetch`. */
export async function answer(input) {
  const before = Number(new URL(input, location.href).searchParams.get('before') ?? inbox.total + 1);
  return new Response(listFrom(before), { headers: { 'content-type': 'application/json' } });
}

/** The open stream. */
export let link;

/** A way to hear from the backend, whose words this page says. */
export const spoken = {
  name: 'spoken',
  open: (opened) =>
    new Promise((resolve) => {
      link = opened;
      link.onOpen();
      link.onFrame({
        event: 'hello',
        id: '',
        data: { contract: '1', resumed: true, sync: `e.${inbox.rev}`, counts: counts() },
      });
      link.signal.addEventListener('abort', resolve);
    }),
};

/** Says that something is new or has changed. */
export function say(event, data) {
  const prev = inbox.rev++;
  const place = { rev: inbox.rev, prev, counts: counts() };
  const what = data.notification ? { notification: { ...data.notification, rev: inbox.rev } } : data;
  link.onFrame({ event, id: `e.${inbox.rev}`, data: JSON.stringify({ ...place, ...what }) });
}
