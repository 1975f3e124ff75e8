// @ts-check
// `npm run size`: what a host's page weighs, and what it has fetched 10 s after load, against the limits and against what
// README says. `--write` quotes the new
// figures in README; `--why` lists what each module came to, minified. Ends with code 1 over a limit.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { measureFetched, what as fetchedWhat } from '../bench/size/fetched.mjs';
import { measure } from '../bench/size/measure.mjs';
import { begin, end, inKilobytes, quoted, withSizes } from '../bench/size/readme.mjs';
import { ensureBuild } from './ensure-build.mjs';

ensureBuild();
const sizes = await measure();
const fetched = { what: fetchedWhat, bytes: await measureFetched() };
const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
const before = quoted(readme);
let over = false;

for (const { what, bytes, limit, later } of sizes) {
  const room = limit - bytes;
  over ||= room < 0;
  const verdict = room < 0 ? `OVER the limit by ${-room}` : `${room} left`;
  console.log(
    `${String(bytes).padStart(6)} bytes of ${limit}  ${verdict.padEnd(24)} ${what} (loaded later: ${later})`,
  );
}
console.log(`${String(fetched.bytes).padStart(6)} bytes ${fetched.what}`);
for (const { what, bytes } of [...sizes, fetched]) {
  const said = before.get(what);
  if (said === undefined) console.log(`README does not quote "${what}".`);
  else if (Math.abs(bytes - said) > 50) {
    console.log(
      `${bytes < said ? 'A gain' : 'A loss'}: ${what}: ${inKilobytes(said)} → ${inKilobytes(bytes)}.`,
    );
  }
}

if (process.argv.includes('--why')) {
  for (const { what, modules } of sizes) {
    console.log(`\n${what}:`);
    for (const [path, bytes] of [...modules].sort(([, a], [, b]) => b - a))
      if (bytes > 0) console.log(`${String(bytes).padStart(7)}  ${path}`);
  }
}

const table = withSizes(readme, [...sizes, fetched]);
// As `npm run lint` wants it.
const after =
  table && (await format(table, { ...(await resolveConfig('README.md')), filepath: 'README.md' }));
if (after === null) {
  console.log(`README.md has no place for the sizes. Add the lines "${begin}" and "${end}".`);
} else if (process.argv.includes('--write')) {
  writeFileSync('README.md', after);
  console.log('README.md quotes these figures now.');
} else if (after !== readme) {
  console.log('To quote these figures in README.md: npm run size -- --write');
}
process.exitCode = over ? 1 : 0;
