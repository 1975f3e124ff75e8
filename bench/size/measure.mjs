// @ts-check
// @ts-expect-error It publishes no types.
import file from '@size-limit/file';
import sizeLimit from 'size-limit';
import { bundle } from './bundle.mjs';

/** What is measured, with its limit in bytes after brotli 11. kB is 1,000 bytes. */
export const entries = /** @type {const} */ ([
  { name: 'core-sse', what: 'Core with SSE, no elements', counts: 'all', limit: 7_000 },
  { name: 'page', what: 'Bell, provider and SSE: before the first click', counts: 'initial', limit: 14_000 },
  {
    name: 'everything',
    what: 'Everything: core, all transports, all elements, English',
    counts: 'all',
    limit: 22_000,
  },
]);

/** @returns {Promise<{ name: string, what: string, limit: number, bytes: number }[]>} Lit and all dependencies included */
export function measure() {
  return Promise.all(
    entries.map(async ({ name, what, counts, limit }) => {
      const bundled = await bundle(name);
      // Each file is compressed by itself, as a server sends it.
      const [result] = /** @type {{ size: number }[]} */ (await sizeLimit([file], bundled[counts]));
      if (!result) throw new Error(`size-limit gave no figure for ${name}`);
      return { name, what, limit, bytes: result.size };
    }),
  );
}
