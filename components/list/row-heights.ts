/** Of a row before any has been measured, in CSS pixels. */
const guess = 76;

/**
 * How tall the rows of a list are, in CSS pixels, in the page or not. What never was in the page counts as the average of
 * the first that were, for good: a better guess later would move what is on screen.
 */
export class RowHeights {
  readonly #known = new Map<string, number>();
  #ids: readonly string[] = [];
  #heights: number[] = [];
  #each = 0;

  /** Takes the rows, in their order. Cheap while the array is the same. */
  take(ids: readonly string[]): void {
    if (ids === this.#ids) return;
    this.#ids = ids;
    this.#fill();
  }

  /** Takes what was measured: indexes of rows, and how tall each is. */
  measured(rows: readonly (readonly [index: number, px: number])[]): void {
    for (const [index, px] of rows) {
      const id = this.#ids[index];
      if (id === undefined) continue;
      this.#known.set(id, px);
      this.#heights[index] = px;
    }
    if (this.#each || !rows.length) return;
    this.#each = rows.reduce((sum, [, px]) => sum + px, 0) / rows.length;
    this.#fill();
  }

  /** Forgets what was measured: the rows are drawn in another way from now on. */
  clear(): void {
    this.#known.clear();
    this.#each = 0;
    this.#fill();
  }

  /** Of the rows from one index up to another, together. A plain sum: 100,000 take a tenth of a millisecond. */
  sum(from: number, to = this.#ids.length): number {
    let px = 0;
    for (let index = from; index < to; index++) px += this.#heights[index] ?? 0;
    return px;
  }

  /** Index of the row that lies so far below the top of the first one; the last where none does. */
  at(px: number): number {
    let rest = px;
    const index = this.#heights.findIndex((height) => (rest -= height) < 0);
    return index < 0 ? Math.max(0, this.#ids.length - 1) : index;
  }

  #fill(): void {
    const { length } = this.#ids;
    const each = this.#each || guess;
    this.#heights = new Array<number>(length).fill(each);
    if (this.#known.size)
      this.#ids.forEach((id, index) => (this.#heights[index] = this.#known.get(id) ?? each));
  }
}
