import type { Feed } from '../../src/index.js';

/** What there is to show before there is a client. */
export const emptyFeed: Feed = {
  ids: [],
  get: () => undefined,
  isPending: () => false,
  status: 'idle',
  hasMore: false,
  loadingMore: false,
  error: null,
  total: null,
  updatedAt: null,
};
