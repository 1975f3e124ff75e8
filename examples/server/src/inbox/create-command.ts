import type { WireContent, WireCreateRequest } from '../generated/contract.generated.js';
import { validateCreateRequest } from '../generated/validators.generated.js';
import { invalidBody } from '../http/problem.js';
import { validate } from '../http/validate.js';
import { checkContent, inNfc } from './content.js';
import { limits } from './limits.js';

/** A creation that has been checked. */
export interface CreateCommand {
  /** Recipients, each once. */
  readonly users: readonly string[];
  readonly content: WireContent;
  readonly dedupKey: string | null;
  readonly onDuplicate: 'ignore' | 'update' | 'error';
}

/**
 * Checks the body of a creation. Refuses with 422 and a pointer; levels that this server does not have (roles, all,
 * `deliver_at`, `channels`) are refused rather than left out without a word.
 */
export function readCreateCommand(body: unknown, host: string | null, now: string): CreateCommand {
  const request = validate<WireCreateRequest>(validateCreateRequest, inNfc(body));
  const { to, notification: content, dedup_key, on_duplicate, deliver_at, channels } = request;
  if (!to.users) throw invalidBody('/to', 'this server has no level "broadcast": name the users');
  if (to.users.length > limits.recipientsMax) {
    throw invalidBody(
      '/to/users',
      `this server has no level "broadcast": ${limits.recipientsMax} users at most`,
    );
  }
  if (deliver_at) throw invalidBody('/deliver_at', 'this server has no level "schedule"');
  if (channels) throw invalidBody('/channels', 'this server leaves the channels to the person: leave it out');
  checkContent(content, host, now, '/notification');
  return {
    users: [...new Set(to.users)],
    content,
    dedupKey: dedup_key ?? null,
    onDuplicate: on_duplicate ?? 'ignore',
  };
}
