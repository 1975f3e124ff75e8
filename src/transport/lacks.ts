import { NotifError } from '../model/errors.js';

/** Statuses that say: this server has no such way, though it may have others. */
const STATUSES: unknown[] = [404, 405, 406, 422, 501];

/** Whether the server said so. */
export const isLacking = ({ status }: NotifError): boolean => STATUSES.includes(status);

/** For `catch`: what such a status said is this transport's fault. Throws, that or what came. */
export function blameTransport(error: NotifError): never {
  throw isLacking(error) ? new NotifError('stream', error.message, { ...error, cause: error }) : error;
}
