import type { Inbox } from './inbox.js';
import type { Reporter } from './report/reporter.js';

/** Ids in one bulk request. */
const BULK = 100;

/** Deletes what the run created; a backend below level `state` cannot, and then says nothing but how many stay. */
export async function tidy(
  inboxes: readonly Inbox[],
  created: ReadonlyMap<string, readonly string[]>,
  levels: ReadonlySet<string>,
  reporter: Pick<Reporter, 'progress'>,
): Promise<void> {
  let left = 0;
  for (const inbox of inboxes) {
    const ids = created.get(inbox.user) ?? [];
    for (let i = 0; i < ids.length; i += BULK) {
      const some = ids.slice(i, i + BULK);
      const deleted =
        levels.has('state') &&
        (await inbox.bulk({ op: 'delete', ids: some }).then(
          ({ status }) => status === 200,
          () => false,
        ));
      if (!deleted) left += some.length;
    }
  }
  if (left > 0) reporter.progress(`${left} notifications that this run created could not be deleted.`);
}
