// @ts-check
// README quotes the sizes between two markers; this is the only code that reads or writes them.

export const begin = '<!-- sizes: npm run size -- --write -->';
export const end = '<!-- /sizes -->';

/** @type {(bytes: number) => string} */
export const inKilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/**
 * @param {string} readme
 * @returns {Map<string, number>} bytes by description, as precise as README's one decimal
 */
export function quoted(readme) {
  const block = readme.slice(readme.indexOf(begin) + 1, readme.indexOf(end));
  return new Map(
    [...block.matchAll(/^\| (.+?) +\| +([\d.]+) kB +\|/gm)].map(([, what = '', size]) => [
      what,
      Number(size) * 1000,
    ]),
  );
}

/**
 * @param {string} readme
 * @param {{ what: string, bytes: number, limit?: number, later?: number }[]} sizes
 * @returns {string | null} null when README has no place for them
 */
export function withSizes(readme, sizes) {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) return null;
  const rows = sizes.map(
    ({ what, bytes, limit, later }) =>
      `| ${what} | ${inKilobytes(bytes)} | ${limit ? `${limit / 1000} kB` : ''} | ${later ? inKilobytes(later) : ''} |`,
  );
  const table = [
    '| Bundled, minified, brotli; Lit included | Size | Limit | Loaded later |',
    '| --- | --- | --- | --- |',
    ...rows,
  ];
  return `${readme.slice(0, from)}${begin}\n\n${table.join('\n')}\n\n${readme.slice(to)}`;
}
