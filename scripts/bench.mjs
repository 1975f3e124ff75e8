// @ts-check
// `npm run bench`: each figure that the project promises beside its bound, from the files in dist/ and a real Chromium.
// `-- --only name[,name]` runs some of them. Ends with code 1 where one is missed.
import { isMet, lineOf } from '../bench/support/figure.mjs';
import { ensureBuild } from './ensure-build.mjs';

/** One after another: each has the machine for itself. */
const benches = /** @type {const} */ (['bundles', 'elements', 'store', 'latency', 'flood', 'tabs', 'storm']);
const paths = {
  bundles: 'bundles',
  elements: 'elements/elements',
  store: 'store/store',
  latency: 'latency/latency',
  flood: 'flood/flood',
  tabs: 'tabs/tabs',
  storm: 'storm/storm',
};

const at = process.argv.indexOf('--only');
const wanted = at < 0 ? [...benches] : (process.argv[at + 1] ?? '').split(',');
const unknown = wanted.filter((name) => !(name in paths));
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown[0]}". There are: ${benches.join(', ')}.`);
  process.exit(1);
}

ensureBuild();
let missed = 0;
for (const name of benches.filter((one) => wanted.includes(one))) {
  const { measure } = await import(`../bench/${paths[name]}.mjs`);
  for (const figure of await measure()) {
    console.log(lineOf(name, figure));
    if (!isMet(figure)) missed++;
  }
}
if (missed) console.log(`${missed} MISSED.`);
process.exitCode = missed ? 1 : 0;
