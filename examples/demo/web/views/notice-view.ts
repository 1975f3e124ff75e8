import { h } from '../dom.js';
import type { NoticePlace } from '../router.js';

/** What the pages about notifications are called. */
export const noticeTitles: Readonly<Record<NoticePlace, string>> = {
  inbox: 'Inbox',
  preferences: 'Notification preferences',
};

/** Each is one tag; its code comes when somebody goes there. */
const load: Readonly<Record<NoticePlace, () => Promise<unknown>>> = {
  inbox: () => import('belfry/inbox/define'),
  preferences: () => import('belfry/preferences/define'),
};

export function noticeView(at: NoticePlace): HTMLElement {
  const element = document.createElement(`notif-${at}`);
  if (at === 'inbox') for (const name of ['detail', 'sync-url']) element.setAttribute(name, '');
  const view = h('section', { class: `view notices ${at}`, 'aria-label': noticeTitles[at] }, element);
  load[at]().catch(() => {
    const again = h(
      'button',
      { class: 'button', type: 'button', onclick: () => view.replaceWith(noticeView(at)) },
      'Try again',
    );
    view.replaceChildren(
      h('p', { class: 'nothing', role: 'alert' }, 'This page could not be loaded. '),
      again,
    );
  });
  return view;
}
