// @ts-check
// What proves the statements of docs/accessibility: tests that end with their number, "(ux 41)" or "(ux 41, 44)", and
// records of what was checked by hand, docs/accessibility/041-words.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import ts from 'typescript';

const folder = 'docs/accessibility';
const endsWithNumbers = / \(ux (\d+(?:, \d+)*)\)$/;
/** What was meant to be one. */
const looksLikeNumbers = /\(ux\s*\d/;

/**
 * @typedef {{ number: number, group: string, statement: string, how: string[] }} Statement
 * @typedef {{ file: string, line: number, title: string, numbers: number[], runs: boolean }} NumberedTest
 * @typedef {{ file: string, number: number, run: boolean, faults: string[] }} CheckRecord
 */

/** @returns {Statement[]} */
export const readStatements = () => JSON.parse(readFileSync(`${folder}/statements.json`, 'utf8'));

/**
 * The words of a string in the sources; of a template its source, without the marks round it.
 * @param {ts.Node} node
 */
const wordsOf = (node) =>
  ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.getText().slice(1, -1) : '';

/**
 * `it`, `it.skip`, `it.each(…)`: whether that makes a test, and one that runs.
 * @param {ts.Node} callee
 * @returns {{ isTest: boolean, runs: boolean }}
 */
function kindOf(callee) {
  if (ts.isCallExpression(callee)) return kindOf(callee.expression);
  if (ts.isPropertyAccessExpression(callee)) {
    const { isTest, runs } = kindOf(callee.expression);
    return { isTest, runs: runs && !/^(skip|todo|fails|skipIf|runIf)$/.test(callee.name.text) };
  }
  return { isTest: ts.isIdentifier(callee) && /^(it|test)$/.test(callee.text), runs: true };
}

/**
 * The numbered tests of one file, and where a number stands that is no test's.
 * @param {string} file
 * @param {string} [text] what is in it
 * @returns {{ tests: NumberedTest[], strays: string[] }}
 */
export function numberedIn(file, text = readFileSync(file, 'utf8')) {
  /** @type {NumberedTest[]} */
  const tests = [];
  /** @type {string[]} */
  const strays = [];
  if (!looksLikeNumbers.test(text)) return { tests, strays };
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  /** @type {(node: ts.Node) => void} */
  const visit = (node) => {
    const title = wordsOf(node);
    if (looksLikeNumbers.test(title)) {
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const numbers = endsWithNumbers.exec(title)?.[1]?.split(', ').map(Number);
      const { parent } = node;
      const kind = ts.isCallExpression(parent) && parent.arguments[0] === node && kindOf(parent.expression);
      if (kind && kind.isTest && numbers) tests.push({ file, line, title, numbers, runs: kind.runs });
      else strays.push(`${file}:${line}: "${title}"`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { tests, strays };
}

/** Every numbered test there is, and every number that is no test's. */
export function readTests() {
  const found = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .map((file) => join('test', file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => numberedIn(file));
  return { tests: found.flatMap(({ tests }) => tests), strays: found.flatMap(({ strays }) => strays) };
}

/**
 * A record says with what and what was seen, and has its picture or tree beside it; or it says that it was not run.
 * @param {string} file
 * @returns {CheckRecord}
 */
function recordOf(file) {
  const text = readFileSync(file, 'utf8');
  const number = Number(basename(file).slice(0, 3));
  const has = (/** @type {string} */ field) => new RegExp(`^- ${field}: \\S`, 'm').test(text);
  const run = !has('Not run');
  const evidence = [...text.matchAll(/\]\((images\/[^)]+)\)/g)].map(([, path]) => path ?? '');
  const faults = [];
  if (!text.startsWith(`# ${number}. `)) faults.push(`does not begin with "# ${number}. "`);
  if (run) {
    for (const field of ['Done', 'With', 'On', 'Seen'])
      if (!has(field)) faults.push(`has no "- ${field}: …"`);
    if (!evidence.length) faults.push('has no picture and no tree');
  }
  for (const path of evidence)
    if (!existsSync(join(dirname(file), path))) faults.push(`leads to ${path}, which is not there`);
  return { file, number, run, faults };
}

export const readRecords = () =>
  readdirSync(folder)
    .filter((name) => /^\d{3}-.+\.md$/.test(name))
    .sort()
    .map((name) => recordOf(`${folder}/${name}`));
