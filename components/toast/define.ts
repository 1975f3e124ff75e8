import { NotifToastRegion } from './region.js';
import { NotifToast } from './toast.js';

if (!customElements.get('notif-toast-region')) customElements.define('notif-toast-region', NotifToastRegion);
if (!customElements.get('notif-toast')) customElements.define('notif-toast', NotifToast);

declare global {
  interface HTMLElementTagNameMap {
    'notif-toast': NotifToast;
  }
}
