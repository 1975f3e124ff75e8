/** Which rows of a list are chosen. A new object on each change. */
export interface RowSelection {
  /** Whether each row shows a box to tick. */
  readonly isOn: boolean;
  has(id: string): boolean;
}
