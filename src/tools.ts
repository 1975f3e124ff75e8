import type { Tools } from './commands/context.js';
import { bulkKey } from './model/change.js';
import { NotifError } from './model/errors.js';
import { isUnread } from './model/notification.js';
import { checkQuery } from './options.js';

export const tools: Omit<Tools, 'createRetry'> = { bulkKey, checkQuery, isUnread, NotifError };
