// @ts-check
// An esbuild plugin: takes comments and indentation out of css`…` and html`…`, which esbuild leaves as they are.
import { transform } from 'esbuild';
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** Whitespace with a line break in it draws as one space, in markup as between words; svg draws none at all. */
const collapsed = (/** @type {string} */ markup) =>
  markup.replace(/<!--[\s\S]*?-->/g, '').replace(/\s*\n\s*/g, ' ');

/**
 * @param {ts.TaggedTemplateExpression} node
 * @returns {Promise<{ start: number, end: number, text: string }[]>} what stands instead, by position in the source
 */
async function replacementsFor({ tag, template }) {
  const name = tag.getText();
  if (name === 'css' && ts.isNoSubstitutionTemplateLiteral(template)) {
    // Without expressions it is a whole style sheet, and esbuild's own minifier knows what may go.
    const { code } = await transform(template.text, {
      loader: 'css',
      minifyWhitespace: true,
      charset: 'utf8',
    });
    const escaped = code.trim().replace(/[\\`]|\$\{/g, '\\$&');
    return [{ start: template.getStart() + 1, end: template.end - 1, text: escaped }];
  }
  if (name !== 'html' && name !== 'svg') return [];
  const pieces = ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)];
  return pieces.map((piece) => {
    // A piece begins with ` or } and ends with ` or ${.
    const end = piece.end - (piece.getText().endsWith('${') ? 2 : 1);
    const start = piece.getStart() + 1;
    return { start, end, text: collapsed(piece.getSourceFile().text.slice(start, end)) };
  });
}

/** @param {string} source */
async function minified(source) {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext, true);
  /** @type {ts.TaggedTemplateExpression[]} */
  const templates = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isTaggedTemplateExpression(node)) templates.push(node);
    node.forEachChild(visit);
  };
  visit(file);
  const replacements = (await Promise.all(templates.map(replacementsFor))).flat();
  // From the end, so that positions before stay true.
  replacements.sort((a, b) => b.start - a.start);
  return replacements.reduce(
    (text, { start, end, text: shorter }) => text.slice(0, start) + shorter + text.slice(end),
    source,
  );
}

/** @type {import('esbuild').Plugin} */
export const minifyTemplates = {
  name: 'minify-templates',
  setup(build) {
    build.onLoad({ filter: /[\\/]components[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: await minified(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};
