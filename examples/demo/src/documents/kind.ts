/** What the worker can read. */
export type Kind = 'text' | 'markdown' | 'pdf';

const kinds: ReadonlyMap<string, Kind> = new Map([
  ['txt', 'text'],
  ['text', 'text'],
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['pdf', 'pdf'],
]);

/** What the name promises. Whether the bytes keep the promise, the worker finds out. */
export function kindOf(name: string): Kind | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1];
  return kinds.get(extension?.toLowerCase() ?? '') ?? null;
}
