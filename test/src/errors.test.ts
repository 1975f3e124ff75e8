import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { explanation } from '../../src/model/errors.development.js';
import { NotifError, type NotifErrorCode } from '../../src/index.development.js';

const union = readFileSync('src/model/errors.ts', 'utf8').split('export interface')[0] ?? '';
const codes = [...union.matchAll(/\| '([\w-]+)'/g)].map(([, code]) => code as NotifErrorCode);
const guide = readFileSync('docs/guide/errors.md', 'utf8');

test('every code has its paragraph and its row in the guide, and nothing else has', () => {
  const paragraphs = [...guide.matchAll(/^## ([\w-]+)$/gm)].map(([, code]) => code);
  const rows = [...guide.matchAll(/^\| \[`([\w-]+)`\]\(#\1\)/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(20);
  expect(paragraphs.sort()).toEqual([...codes].sort());
  expect(rows.sort()).toEqual([...codes].sort());
});

test.each(codes)('in development, %s says why or what next, and where to read on', (code) => {
  const { message } = new NotifError(code, 'It happened.');
  expect(message).toBe(`It happened. ${explanation(code)} (docs/guide/errors.md#${code})`);
  expect(explanation(code).length).toBeGreaterThan(20);
});
