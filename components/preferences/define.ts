import { NotifPreferences } from './preferences.js';

declare global {
  interface HTMLElementTagNameMap {
    'notif-preferences': NotifPreferences;
  }
}

if (!customElements.get('notif-preferences')) customElements.define('notif-preferences', NotifPreferences);
