import { NotifBell } from './bell.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-bell': NotifBell;
  }
}

NotifBell.loadPanel ??= async () => {
  const [panel] = await Promise.all([import('./panel.js'), import('../modal/define.js')]);
  return panel;
};
if (!customElements.get('notif-bell')) customElements.define('notif-bell', NotifBell);
