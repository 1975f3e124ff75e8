import type { NotifError } from '../model/errors.js';
import type { FeedList } from '../store/feed-list.js';
import type { Desk } from './context.js';

type LoadMoreDesk = Pick<Desk, 'store' | 'lists' | 'pageSize'>;

/** The next older page; nothing at the end, or while one is on its way. */
export async function loadMore({ store, lists, pageSize }: LoadMoreDesk, list: FeedList): Promise<void> {
  const { next, loadingMore } = list.state;
  if (next === null || loadingMore) return;
  store.change(() => list.set({ loadingMore: true }));
  try {
    const page = await lists.page(list, { limit: pageSize, before: next });
    // A first page that came meanwhile has another end: this page no longer joins it.
    if (list.state.next === next) lists.show(list, page, null);
  } catch (error) {
    store.change(() => list.set({ loadingMore: false, error: error as NotifError }));
    throw error;
  }
}
