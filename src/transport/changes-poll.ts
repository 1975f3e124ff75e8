import { NotifError } from '../model/errors.js';
import { decodeChanges, readChanges } from '../wire/changes.js';
import type { ChangesChange } from '../model/change.js';
import type { TransportLink } from './transport.js';

/** Asks for what came after a cursor, with `ETag` (RFC 9110 8.8.3): an answer 304 costs the server one row. */
export interface ChangesPoll {
  /** `change` null: nothing came. Rejects with `cursor-expired`, and with what the server said. */
  ask(after: string): Promise<{ readonly response: Response; readonly change: ChangesChange | null }>;
}

export function createChangesPoll({ backend, report, signal }: TransportLink): ChangesPoll {
  /** The tag of the last answer, which holds for the cursor that it was asked with. */
  let tag: { after: string; etag: string | null } | undefined;
  return {
    async ask(after) {
      const etag = tag?.after === after ? tag.etag : null;
      const { response, body } = await readChanges(backend, after, etag, signal);
      if (response.status === 304) return { response, change: null };
      const change = decodeChanges(body, report);
      if (!change) throw new NotifError('bad-response', 'changes');
      tag = { after: change.cursor, etag: change.cursor === after ? response.headers.get('etag') : null };
      return { response, change };
    },
  };
}
