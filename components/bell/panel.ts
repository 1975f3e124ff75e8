import type { ReactiveElement } from '@lit/reactive-element';
import { html, render } from 'lit';
import type { Client } from '../../src/index.js';
import { LocalizeController } from '../internal/localize-controller.js';
import strings from '../locales/en-bell.js';
import type { NotifModal } from '../modal/modal.js';
import type { Shown } from './failure.js';

/** What the bell hands to its panel. */
export interface PanelHost extends ReactiveElement {
  readonly client: Client | null;
  readonly placement: NotifModal['placement'];
  readonly inboxUrl: string | null;
  readonly timeZone: string | undefined;
}

/** The bell's words in the language of the page. */
export function learnWords(bell: ReactiveElement): LocalizeController {
  return new LocalizeController(bell, strings);
}

/**
 * The panel of a bell. What the page has put into the bell for a slot of the panel goes there; a slot that the page
 * leaves alone is not handed on, or the panel's own content for it would not show.
 *
 * @param toggled called when it is about to open or to close
 */
export function panelOf(bell: PanelHost, toggled: () => void): Shown {
  const root = bell.renderRoot;
  const button = root.querySelector('button');
  button?.setAttribute('aria-controls', 'panel');
  const update = (): void => {
    const slots = new Set([...bell.querySelectorAll(':scope > [slot]')].map(({ slot }) => slot));
    const panel = html`<notif-modal
      id="panel"
      .client=${bell.client}
      .anchor=${button}
      .placement=${bell.placement}
      .inboxUrl=${bell.inboxUrl}
      .timeZone=${bell.timeZone}
      exportparts="panel,header,title,tabs,tab,banner,list,new-pill,skeleton,empty,error,row,row-unread,row-media,row-title,row-body,row-meta,row-time,row-actions,cta,menu-button,menu,day,undo,footer"
      @notif-open=${toggled}
      @notif-close=${toggled}
      >${[...slots].map((name) => html`<slot name=${name} slot=${name}></slot>`)}</notif-modal
    >`;
    render(panel, root);
  };
  update();
  const modal = root.querySelector('notif-modal') as NotifModal;
  return {
    get open() {
      return modal.open;
    },
    show: (options) => modal.show(options),
    hide: () => modal.hide(),
    update,
  };
}
