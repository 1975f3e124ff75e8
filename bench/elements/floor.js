// The floor: a bell and a list without any library, as somebody would write them by hand for one page. No read state across tabs,
// no reconnect with a cursor, no keyboard, nothing for a screen reader but names, one language.
import { answer, inbox } from '../support/fake-inbox.js';
import { fromClick, whenPainted } from './watch.js';

const params = new URLSearchParams(location.search);
inbox.page = Number(params.get('page') ?? 100);
inbox.total = inbox.rev = Number(params.get('items') ?? 500);

const style = document.createElement('style');
style.textContent = `
  #bell{position:relative;inline-size:40px;block-size:40px;border:0;border-radius:8px;background:none}
  #badge{position:absolute;inset:2px 2px auto auto;padding:0 5px;border-radius:99px;background:#3f54e3;color:#fff;font:600 11px/16px system-ui}
  #panel{inline-size:400px;max-block-size:640px;overflow:auto;margin:0;inset:60px 16px auto auto;border:1px solid #ddd;border-radius:14px;padding:8px}
  .row{display:grid;grid-template-columns:32px 1fr auto;gap:4px 12px;padding:10px 8px;border-radius:10px}
  .row h3{margin:0;font:600 14px/20px system-ui}.row p{margin:0;font:13px/18px system-ui;color:#555}
  .row time{grid-column:2;font:12px/16px system-ui;color:#777}.tile{inline-size:32px;block-size:32px;border-radius:9px;background:#eef0f3;grid-row:1/4}`;
document.head.append(style);

const bell = Object.assign(document.createElement('button'), { id: 'bell', type: 'button' });
const badge = Object.assign(document.createElement('span'), { id: 'badge' });
const panel = Object.assign(document.createElement('div'), { id: 'panel', popover: 'auto' });
bell.append('\u{1F514}', badge);
document.body.append(bell, panel);

const relative = new Intl.RelativeTimeFormat('en', { style: 'short', numeric: 'auto' });
let items = [];

function rowOf({ title, body, created_at: at, action, read_at: readAt }) {
  const row = document.createElement('article');
  row.className = 'row';
  const link = Object.assign(document.createElement('a'), { href: action.url, textContent: title });
  const heading = document.createElement('h3');
  heading.append(link);
  const read = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: readAt ? '' : '\u2713',
  });
  read.setAttribute('aria-label', `Mark as read: ${title}`);
  const days = Math.round((Date.parse(at) - Date.now()) / 86_400_000);
  const time = Object.assign(document.createElement('time'), {
    dateTime: at,
    textContent: relative.format(days, 'day'),
  });
  row.append(
    Object.assign(document.createElement('span'), { className: 'tile' }),
    heading,
    read,
    Object.assign(document.createElement('p'), { textContent: body }),
    time,
  );
  return row;
}

bell.addEventListener('click', () => {
  panel.replaceChildren(...items.map(rowOf));
  panel.showPopover();
});

async function load() {
  const list = await (await answer('/api/v1/notifications')).json();
  items = list.items;
  badge.textContent = list.counts.unread > 99 ? '99+' : `${list.counts.unread}`;
}
const loaded = load();
const drawn = whenPainted(() => badge.textContent !== '');

globalThis.bench = {
  isReady: () => true,
  start: () => drawn,
  async open(rows) {
    await loaded;
    return fromClick(bell, () => panel.querySelectorAll('.row').length >= rows);
  },
};
