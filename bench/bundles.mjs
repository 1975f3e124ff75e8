// @ts-check
// What the core weighs in a host's bundle before the first paint, and that a transport nobody names is not in it.
import { bundle } from './size/bundle.mjs';
import { measure as sizes } from './size/measure.mjs';

/** Goals in bytes, by entry of size/measure.mjs, which has the limits. @type {Record<string, number>} */
const goals = { 'core-sse': 6000, 'core-three': 9000 };
/** Each in a module of its own. */
const transports = ['event-source', 'polling', 'sse', 'websocket'];

/** @returns {Promise<import('./support/figure.mjs').Figure[]>} */
export async function measure() {
  const figures = (await sizes())
    .filter(({ name }) => name in goals)
    .map(({ name, what, bytes, later, limit }) => ({
      what,
      figure: bytes,
      unit: 'B',
      bound: limit,
      ...(goals[name] !== undefined && { goal: goals[name] }),
      note: `brotli; ${later} B more when idle`,
    }));
  const { modules } = await bundle('core-sse');
  const bundled = transports.filter((name) => (modules.get(`dist/src/transport/${name}.js`) ?? 0) > 0);
  if (!bundled.includes('sse')) throw new Error('The transport that is named is not in the bundle.');
  return [
    ...figures,
    {
      what: 'Transports in the bundle of a host that names one, at once or later',
      figure: bundled.length,
      unit: 'modules',
      bound: 1,
      note: bundled.join(', '),
    },
  ];
}
