// @ts-check
// @ts-expect-error It publishes no types.
import file from '@size-limit/file';
import sizeLimit from 'size-limit';
import { bundle } from './bundle.mjs';

/** What is measured, with its limit in bytes after brotli 11; `holds`: one that was met, and stays so. kB is 1,000 bytes. */
export const entries = /** @type {const} */ ([
  {
    name: 'core-sse',
    what: 'Core with SSE, no elements: before the first paint',
    counts: 'initial',
    limit: 8_000,
    holds: true,
  },
  {
    name: 'core-three',
    what: 'Core with SSE, WebSocket and polling: before the first paint',
    counts: 'initial',
    limit: 12_000,
    holds: true,
  },
  {
    name: 'page',
    what: 'Bell, provider and SSE: before the first click',
    counts: 'initial',
    limit: 14_000,
    holds: true,
  },
  {
    name: 'drop-in',
    what: 'The drop-in above, two transports, panel and toasts: before the first click',
    counts: 'initial',
    limit: 17_000,
    holds: true,
  },
  {
    name: 'everything',
    what: 'Everything: core, all transports, all elements, English',
    counts: 'all',
    limit: 22_000,
    holds: false,
  },
]);

/** @typedef {{ name: string, what: string, limit: number, holds: boolean, bytes: number, later: number, modules: Map<string, number> }} Size */

/** @type {(files: string[]) => Promise<number>} each file compressed by itself, as a server sends it */
async function compressed(files) {
  const [result] = /** @type {{ size: number }[]} */ (await sizeLimit([file], files));
  if (!result) throw new Error(`size-limit gave no figure for ${files.join(', ')}`);
  return result.size;
}

/** @returns {Promise<Size[]>} Lit and all dependencies included; `later` is what is fetched only when it is needed */
export function measure() {
  return Promise.all(
    entries.map(async ({ name, what, counts, limit, holds }) => {
      const { initial, all, modules } = await bundle(name);
      const [atOnce, total] = await Promise.all([compressed(initial), compressed(all)]);
      const bytes = counts === 'all' ? total : atOnce;
      return { name, what, limit, holds, bytes, later: total - atOnce, modules };
    }),
  );
}
