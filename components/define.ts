/**
 * Registers every element, the panel with them. A page that wants the panel's code no sooner than it is idle, or somebody
 * reaches for the bell, imports the elements that it uses one by one.
 */
import { NotifBell } from './bell/bell.js';
import { panelOf } from './bell/panel.js';
import './item/define.js';
import './list/define.js';
import './modal/define.js';
import './provider/define.js';
import './toast/define.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-bell': NotifBell;
  }
}

// Not by the bell's own `define`: a file that is fetched apart costs every bundle that has it anyway.
NotifBell.loadPanel = async () => ({ panelOf });
if (!customElements.get('notif-bell')) customElements.define('notif-bell', NotifBell);
