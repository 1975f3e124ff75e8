export { NotifBell } from './bell/bell.js';
export type { Filters as InboxFilters } from './inbox/filters.js';
export { NotifInbox, type InboxType } from './inbox/inbox.js';
export { NotifItem, type RowCommand } from './item/item.js';
export { NotifList } from './list/list.js';
export { NotifModal } from './modal/modal.js';
export type { PanelTab } from './modal/panel-tabs.js';
export {
  NotifPreferences,
  type PreferenceChoice,
  type PreferencesSection,
} from './preferences/preferences.js';
export { NotifProvider } from './provider/provider.js';
export { NotifToast } from './toast/toast.js';
export { NotifActionEvent } from './events/action.js';
export { NotifArchiveEvent } from './events/archive.js';
export { NotifClearAllEvent } from './events/clear-all.js';
export { NotifCloseEvent } from './events/close.js';
export { NotifErrorEvent } from './events/error.js';
export { NotifItemClickEvent } from './events/item-click.js';
export { NotifMarkAllReadEvent } from './events/mark-all-read.js';
export { NotifOpenEvent } from './events/open.js';
export { NotifPreferencesEvent } from './events/preferences.js';
export { NotifPreferencesChangeEvent } from './events/preferences-change.js';
export { NotifReadEvent } from './events/read.js';
export { NotifSelectEvent } from './events/select.js';
export { NotifSnoozeEvent } from './events/snooze.js';
export { NotifToastDismissEvent, type ToastDismissReason } from './events/toast-dismiss.js';
export { NotifToastShowEvent } from './events/toast-show.js';
export { NotifToastViewEvent } from './events/toast-view.js';
export { NotifToggleEvent } from './events/toggle.js';
export type { FocusTarget, ShowOptions } from './modal/opening-controller.js';
export type { RowSelection } from './internal/row-selection.js';
export type { Placement } from './internal/place.js';
export type { ToastPlacement } from './toast/feeder.js';
export type { Plural } from './locales/strings.js';
export { clientContext } from './internal/client-context.js';
export { registerLocale, registerStrings, type StringKey, type Strings } from './internal/strings.js';
