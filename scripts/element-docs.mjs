// @ts-check
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ name?: string, description?: string, default?: string }} Named
 * @typedef {Named & { kind: string, type?: { text: string }, attribute?: string, static?: boolean,
 *   parameters?: { name: string, optional?: boolean, type?: { text: string } }[],
 *   return?: { type?: { text: string } }, inheritedFrom?: object, readonly?: boolean }} Member
 * @typedef {{ tagName?: string, customElement?: boolean, description?: string, members?: Member[], attributes?: Named[],
 *   events?: Named[], slots?: Named[], cssParts?: Named[], cssProperties?: Named[], cssStates?: Named[] }} Element
 */

/** @param {string | undefined} text */
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim();
/** @param {string | undefined} text */
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** @type {(title: string, head: string[], rows: string[][]) => string[]} */
function table(title, head, rows) {
  if (rows.length === 0) return [];
  const line = (/** @type {string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return ['', `## ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)];
}

/** @type {(title: string, named: Named[] | undefined) => string[]} */
const list = (title, named = []) =>
  table(
    title,
    ['Name', 'What it is'],
    named.map(({ name, description, default: value }) => [
      name ? code(name) : '(default)',
      cell(description) + (value ? ` Default: ${code(value)}.` : ''),
    ]),
  );

/** @param {Element} element */
function page({ tagName = '', description = '', members = [], ...rest }) {
  const own = members.filter(({ inheritedFrom, static: isStatic }) => !inheritedFrom && !isStatic);
  const fields = own.filter(({ kind, name }) => kind === 'field' && name !== 'renderRoot');
  const methods = own.filter(({ kind, description: text }) => kind === 'method' && text);
  return [
    `# <${tagName}>`,
    '',
    description,
    ...table(
      'Properties',
      ['Property', 'Attribute', 'Type', 'Default', 'What it is'],
      fields.map(({ name, attribute, type, default: value, description: text }) => [
        code(name),
        code(attribute),
        code(type?.text),
        code(value?.replace(/^'|'$/g, '')),
        cell(text),
      ]),
    ),
    ...table(
      'Methods',
      ['Method', 'What it does'],
      methods.map(({ name, parameters = [], description: text }) => [
        code(`${name}(${parameters.map((one) => one.name + (one.optional ? '?' : '')).join(', ')})`),
        cell(text),
      ]),
    ),
    ...list('Events', rest.events),
    ...list('Slots', rest.slots),
    ...list('Parts', rest.cssParts),
    ...list('Custom properties', rest.cssProperties),
    ...list('States', rest.cssStates),
    '',
  ].join('\n');
}

/**
 * A page for each element, from the custom-elements manifest, which is made from the headers of the classes.
 * @param {{ modules: { declarations?: Element[] }[] }} manifest
 * @param {string} folder
 * @returns {string[]} the tags
 */
export function writeElementDocs(manifest, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const elements = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName, customElement }) => customElement && tagName)
    .sort((a, b) => (a.tagName ?? '').localeCompare(b.tagName ?? ''));
  for (const element of elements) writeFileSync(join(folder, `${element.tagName}.md`), page(element));
  const tags = elements.map(({ tagName = '' }) => tagName);
  const index = tags.map((tag) => `- [<${tag}>](${tag}.md)`);
  writeFileSync(join(folder, 'README.md'), ['# Elements', '', ...index, ''].join('\n'));
  return tags;
}
