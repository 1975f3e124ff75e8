import '../list/define.js';
import { NotifInbox } from './inbox.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-inbox': NotifInbox;
  }
}

if (!customElements.get('notif-inbox')) customElements.define('notif-inbox', NotifInbox);
