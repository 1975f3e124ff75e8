import type { Client } from '../../src/index.js';
import { oneOf, placements } from '../internal/one-of.js';
import type { PlainElement } from '../internal/plain-element.js';
import type { NotifModal } from '../modal/modal.js';
import type { Shown } from './failure.js';

/** What the bell hands to its panel. */
export interface PanelHost extends PlainElement {
  readonly client: Client | null;
  readonly placement: NotifModal['placement'];
  readonly panel: 'auto' | 'popover' | 'modal' | 'none';
  readonly badge: string;
  readonly inboxUrl: string | null;
  readonly tabs: NotifModal['tabs'];
  readonly density: NotifModal['density'];
  readonly swipe: boolean;
  readonly timeZone: string | undefined;
}

function slotFor(name: string): HTMLSlotElement {
  const slot = document.createElement('slot');
  slot.name = slot.slot = name;
  return slot;
}

/**
 * The panel of a bell. What the page has put into the bell for a slot of the panel goes there; a slot that the page
 * leaves alone is not handed on, or the panel's own content for it would not show.
 *
 * @param toggled called when it is about to open or to close
 */
export function panelOf(bell: PanelHost, toggled: () => void): Shown {
  const modal = document.createElement('notif-modal');
  const button = bell.renderRoot.querySelector('button');
  let handedOn = '';
  modal.id = 'panel';
  modal.anchor = button;
  modal.setAttribute(
    'exportparts',
    'panel,header,title,tabs,tab,banner,list,new-pill,skeleton,empty,error,row,row-unread,row-media,row-title,row-body,row-meta,row-time,row-actions,cta,menu-button,menu,day,undo,footer',
  );
  modal.addEventListener('notif-open', toggled);
  modal.addEventListener('notif-close', toggled);
  button?.setAttribute('aria-controls', modal.id);

  const update = (): void => {
    const { client, inboxUrl, tabs, density, swipe, timeZone } = bell;
    const presentation = oneOf(bell, 'panel', bell.panel, ['auto', 'popover', 'modal', 'none']);
    const placement = oneOf(bell, 'placement', bell.placement, placements);
    oneOf(bell, 'badge', bell.badge, ['unread', 'unseen', 'dot', 'none']);
    Object.assign(modal, { client, placement, presentation, inboxUrl, tabs, density, swipe, timeZone });
    const slots = new Set([...bell.querySelectorAll(':scope > [slot]')].map(({ slot }) => slot));
    if (handedOn === (handedOn = [...slots].join())) return;
    modal.replaceChildren(...[...slots].map(slotFor));
  };
  update();
  bell.renderRoot.append(modal);
  return {
    get open() {
      return modal.open;
    },
    show: (options) => modal.show(options),
    hide: () => modal.hide(),
    update,
  };
}
