import { NotifBell } from './bell.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-bell': NotifBell;
  }
}

NotifBell.loadPanel ??= () => import('../modal/define.js');
if (!customElements.get('notif-bell')) customElements.define('notif-bell', NotifBell);
