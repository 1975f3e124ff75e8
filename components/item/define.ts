import { NotifItem } from './item.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-item': NotifItem;
  }
}

if (!customElements.get('notif-item')) customElements.define('notif-item', NotifItem);
