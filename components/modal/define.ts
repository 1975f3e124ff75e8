import '../list/define.js';
import { NotifModal } from './modal.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-modal': NotifModal;
  }
}

NotifModal.loadPreferences ??= () => import('../preferences/define.js');
if (!customElements.get('notif-modal')) customElements.define('notif-modal', NotifModal);
