import { NotifToast } from './toast.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-toast': NotifToast;
  }
}

NotifToast.loadRegion ??= async () => {
  const code = await import('./region.js');
  if (!customElements.get('notif-toast-region'))
    customElements.define('notif-toast-region', code.NotifToastRegion);
  return code;
};
if (!customElements.get('notif-toast')) customElements.define('notif-toast', NotifToast);
