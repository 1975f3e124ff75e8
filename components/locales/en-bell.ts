/** What the bell says, apart from the rest: a page loads no more than this before the first click. */
export default {
  'bell.label': 'Notifications',
  'bell.unread': '{n} unread',
  'bell.unseen': '{n} new',
  'bell.urgent': '{n} urgent',
  'bell.max': 'more than {n} unread',
  'bell.new_items': 'new items',
  'bell.dnd': 'do not disturb on',
  'bell.offline': 'offline',
  'bell.error': 'could not update',
  'bell.unavailable': 'unavailable',
  'error.load.title': "Couldn't load notifications",
  'error.load.network': 'Check your connection.',
  'action.retry': 'Try again',
};
