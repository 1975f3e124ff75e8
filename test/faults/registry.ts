import { readdirSync } from 'node:fs';
import type { Layer, Row } from './support/row.js';

/** How many rows the matrix has (client.md 3). */
export const ROWS = 63;

/** Where a row must be shown (client.md 3, "Bar for done"); in the reducer's layer it may be, too. */
const layerOf = (row: number): Layer => (row >= 38 && row <= 48 ? 'C' : 'B');

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

const folder = new URL('./rows/', import.meta.url);

/** Every row of the matrix that is written, by number. Throws where one is missing, or there twice. */
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
    if (written !== 1)
      throw new Error(`Row ${number} must be there once in layer ${layer}; it is ${written} times.`);
  }
  return rows.sort((a, b) => a.row - b.row || a.layer.localeCompare(b.layer));
}
