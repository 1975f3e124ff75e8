import '../item/define.js';
import { NotifList } from './list.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-list': NotifList;
  }
}

if (!customElements.get('notif-list')) customElements.define('notif-list', NotifList);
