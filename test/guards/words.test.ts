import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { parse, sourcesIn, visit } from './support/module-graph.js';

const spokenAttributes =
  /\s(?:aria-label|aria-description|aria-roledescription|title|placeholder|alt)="([^"]*)"/g;

/** The words that a template puts before a person's eyes or ears, what is filled in at run time left out. */
function wordsIn(markup: string): string[] {
  const spoken = [...markup.matchAll(spokenAttributes)].map(([, value = '']) => value);
  const text = markup.replace(/<!--[\s\S]*?-->/g, '').replace(/<[^>]*>/g, '\n');
  return (
    [text, ...spoken]
      .join('\n')
      .match(/[^\n]*\p{L}{2,}[^\n]*/gu)
      ?.map((line) => line.trim()) ?? []
  );
}

/** The fixed text of every html`…` template in a file; an expression leaves a gap without letters. */
function templatesIn(source: ts.SourceFile): string[] {
  const found: string[] = [];
  visit(source, (node) => {
    if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'html') return;
    const { template } = node;
    found.push(
      ts.isNoSubstitutionTemplateLiteral(template)
        ? template.text
        : [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)].join('…'),
    );
  });
  return found;
}

const files = sourcesIn('components').filter((file) => !file.startsWith('components/locales/'));

describe('what a person reads', () => {
  it.each(files)('%s leaves it to the locale files', (file) => {
    expect(templatesIn(parse(file)).flatMap(wordsIn)).toEqual([]);
  });

  it('would be noticed in text and in labels', () => {
    expect(wordsIn('<p class="x">Read all</p>')).toEqual(['Read all']);
    expect(wordsIn('<button aria-label="Close">…</button>')).toEqual(['Close']);
    expect(wordsIn('<button aria-label="…" part="close">… 99+</button>')).toEqual([]);
  });
});
