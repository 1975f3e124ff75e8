/** A change of an element's source that takes something from a person, and the statement that it breaks. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  /** Stands in the file exactly once. */
  readonly find: string;
  readonly put: string;
  /** Number of docs/accessibility/statements.json; a test that names it must fail. */
  readonly ux: number;
}
