import { html, type LitElement, type TemplateResult } from 'lit';
import type { Client } from '../../src/index.js';
import { LocalizeController } from '../internal/localize-controller.js';
import strings from '../locales/en-bell.js';

/** What the bell hands to its panel. */
export interface PanelHost extends LitElement {
  readonly placement: string;
  readonly inboxUrl: string | null;
  readonly timeZone: string | undefined;
}

/** The bell's words in the language of the page. */
export function learnWords(bell: LitElement): LocalizeController {
  return new LocalizeController(bell, strings);
}

/**
 * The panel of a bell. What the page has put into the bell for a slot of the panel goes there; a slot that the page
 * leaves alone is not handed on, or the panel's own content for it would not show.
 */
export function renderPanel(bell: PanelHost, client: Client | null, onToggle: () => void): TemplateResult {
  const slots = new Set([...bell.querySelectorAll(':scope > [slot]')].map(({ slot }) => slot));
  return html`<notif-modal
    id="panel"
    .client=${client}
    .anchor=${bell.renderRoot.querySelector('button')}
    .placement=${bell.placement}
    .inboxUrl=${bell.inboxUrl}
    .timeZone=${bell.timeZone}
    exportparts="panel,header,title,tabs,tab,banner,list,new-pill,skeleton,empty,error,row,row-unread,row-media,row-title,row-body,row-meta,row-time,row-actions,cta,menu-button,menu,day,undo,footer"
    @notif-open=${onToggle}
    @notif-close=${onToggle}
    >${[...slots].map((name) => html`<slot name=${name} slot=${name}></slot>`)}</notif-modal
  >`;
}
