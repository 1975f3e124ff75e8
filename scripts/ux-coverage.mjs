// @ts-check
// `npm run ux:coverage`: for each statement of docs/accessibility/statements.json the tests that name its number, or the
// record of the check by hand. Fails where one has neither, or where a number or a record is wrong.
import { readRecords, readStatements, readTests } from './ux-numbers.mjs';

const statements = readStatements();
const { tests, strays } = readTests();
const records = readRecords();
const known = new Set(statements.map(({ number }) => number));
const faults = [
  ...strays.map((stray) => `${stray} has a number, but not at the end of a test's title`),
  ...records.flatMap(({ file, faults }) => faults.map((fault) => `${file} ${fault}`)),
  ...records.filter(({ number }) => !known.has(number)).map(({ file }) => `${file} is of no statement`),
];

let covered = 0;
let group = '';
const missing = [];
const notRun = [];
for (const { number, group: heading, statement, how } of statements) {
  if (heading !== group) console.log(`\n${(group = heading)}`);
  console.log(`\n${number}. ${statement} [${how.join(', ')}]`);
  const named = tests.filter(({ numbers, runs }) => runs && numbers.includes(number));
  const [record, ...more] = records.filter((one) => one.number === number);
  for (const { file, line, title } of named) console.log(`   test    ${file}:${line}: ${title}`);
  if (record) console.log(`   ${record.run ? 'record ' : 'NOT RUN'} ${record.file}`);
  for (const { file } of more) faults.push(`${file} is a second record of ${number}`);
  if (record && !record.run) {
    notRun.push(number);
    if (named.length)
      faults.push(`${number} is named by a test, and ${record.file} says that it was not run`);
  }
  if (named.length || record) covered += 1;
  else {
    missing.push(number);
    console.log('   MISSING');
  }
}
for (const { file, title, numbers } of tests)
  for (const number of numbers)
    if (!known.has(number)) faults.push(`${file}: "${title}" names ${number}, which is no statement`);

console.log('');
if (faults.length) console.log(`wrong:\n  ${faults.join('\n  ')}`);
if (notRun.length) console.log(`by a record that says it was not run: ${notRun.join(', ')}`);
if (missing.length) console.log(`missing: ${missing.join(', ')}`);
console.log(`${covered} covered, ${missing.length} missing`);
process.exitCode = missing.length || faults.length ? 1 : 0;
