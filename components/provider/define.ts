import { NotifProvider } from './provider.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-provider': NotifProvider;
  }
}

if (!customElements.get('notif-provider')) customElements.define('notif-provider', NotifProvider);
