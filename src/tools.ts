import type { Tools } from './commands/context.js';
import { bulkKey } from './model/change.js';
import { NotifError } from './model/errors.js';
import { isUnread } from './model/notification.js';
import { checkQuery, type ResolvedOptions } from './options.js';
import { createRetry } from './sync/retry.js';

export const createTools = ({ clock, random }: Pick<ResolvedOptions, 'clock' | 'random'>): Tools => ({
  bulkKey,
  checkQuery,
  isUnread,
  fault: (code, what) => new NotifError(code, what),
  retry: (again) => createRetry(clock, random, again),
});
