import { readdirSync } from 'node:fs';
import type { Layer, Row } from './support/row.js';

/** How many rows the matrix has (client.md 3). */
export const ROWS = 63;

export interface Pending {
  readonly row: number;
  readonly layer: Layer;
  readonly reason: string;
}

/** Where a row must be shown (client.md 3, "Bar for done"); in the reducer's layer it may be, too. */
const layerOf = (row: number): Layer => (row >= 38 && row <= 48 ? 'C' : 'B');

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

/** Rows that nobody has written yet, and why. Each counts as failed. */
export const PENDING: readonly Pending[] = [
  {
    row: 41,
    layer: 'C',
    reason: 'needs a sleep of the whole browser that its pages can be seen to have had',
  },
];

const folder = new URL('./rows/', import.meta.url);

/** Every row of the matrix that is written, by number. Throws where one is neither written nor pending, or both. */
export async function loadRows(): Promise<Row[]> {
  const files = readdirSync(folder).filter((name) => /^\d\d-.*\.ts$/.test(name));
  const rows = await Promise.all(
    files.map(async (file) => {
      const { default: row } = (await import(/* @vite-ignore */ new URL(file, folder).href)) as {
        default: Row;
      };
      if (Number(file.slice(0, 2)) !== row.row) throw new Error(`${file} holds row ${row.row}.`);
      return row;
    }),
  );
  for (const number of range(1, ROWS)) {
    const layer = layerOf(number);
    const written = rows.filter((row) => row.row === number && row.layer === layer).length;
    const pending = PENDING.filter((row) => row.row === number && row.layer === layer).length;
    if (written + pending !== 1)
      throw new Error(
        `Row ${number} must be there once in layer ${layer}, written or pending; it is ${written + pending} times.`,
      );
  }
  return rows.sort((a, b) => a.row - b.row || a.layer.localeCompare(b.layer));
}
