/** A change of the client's sources that breaks one promise, and the rows that must notice. */
export interface Mutant {
  readonly name: string;
  /** Each text must stand in its file exactly once. */
  readonly edits: readonly { readonly file: string; readonly find: string; readonly put: string }[];
  /** Rows that hold without it; one of them must fail with it. */
  readonly rows: readonly number[];
}
