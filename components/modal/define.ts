import '../list/define.js';
import { NotifModal } from './modal.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-modal': NotifModal;
  }
}

if (!customElements.get('notif-modal')) customElements.define('notif-modal', NotifModal);
