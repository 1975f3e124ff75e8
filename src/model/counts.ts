/** The server's counts over the whole inbox, whatever page or filter is shown. Never counted up here. */
export interface Counts {
  readonly unread: number;
  readonly unseen: number;
  /** True where the backend stopped counting: read `unread` as "at least". */
  readonly capped: boolean;
  /** Per-user revision that the counts belong to; older ones are not applied. */
  readonly rev: number;
}

/** Before the first answer: `rev` −1 tells "not known yet" from "none". */
export const unknownCounts: Counts = { unread: 0, unseen: 0, capped: false, rev: -1 };
