import { NotifError } from '../model/errors.js';

/** Statuses that say: this server has no such way, though it may have others. */
const STATUSES: unknown[] = [404, 405, 406, 422, 501];

/** For `catch`: what such a status said is this transport's fault. Throws, that or what came. */
export function blameTransport(error: NotifError): never {
  throw STATUSES.includes(error.status)
    ? new NotifError('stream', error.message, { status: error.status as number, cause: error })
    : error;
}
