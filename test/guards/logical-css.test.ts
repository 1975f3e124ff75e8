import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sourcesIn } from './support/module-graph.js';

const styleSheets = [
  ...sourcesIn('components').filter((file) => file.endsWith('.styles.ts')),
  'components/theme.css',
];

/** Properties and values that name a side of the screen: they would not turn round in a right-to-left page. */
const physical =
  /(?<![\w-])((?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|(?:left|right|top|bottom|width|height|(?:min|max)-(?:width|height)|border-(?:top|bottom)-(?:left|right)-radius|overflow-[xy]|overscroll-behavior-[xy])\s*:[^;]*|(?:text-align|float|clear)\s*:\s*(?:left|right)))/g;

const physicalIn = (css: string): string[] => {
  const declarations = css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    // A media or container query asks about the screen itself.
    .replace(/@(?:media|container)[^{]*\{/g, '{');
  return [...declarations.matchAll(physical)].map(([found]) => found.trim());
};

describe('the elements’ styles', () => {
  it.each(styleSheets)('%s names no side of the screen', (file) => {
    expect(physicalIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('would be caught if they did', () => {
    expect(physicalIn('a { margin-left: 1px; top: 0; inline-size: 2px; text-align: right }')).toHaveLength(3);
    expect(
      physicalIn('@media (max-width: 30em) { a { max-inline-size: 2px; inset-inline-start: 0 } }'),
    ).toEqual([]);
  });
});
