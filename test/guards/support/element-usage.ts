import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { sourcesIn } from './module-graph.js';

/** What the outside can name of an element, as its code uses it. */
export interface Usage {
  /** Parts it draws always; others come and go with a state. */
  parts: Set<string>;
  sometimes: Set<string>;
  /** Parts of the elements it draws, which it hands on. */
  handedOn: Set<string>;
  slots: Set<string>;
  events: Set<string>;
  cssProperties: Set<string>;
  states: Set<string>;
}

/** The source without comments, so that a header that documents something is no use of it. */
function codeOf(file: string): string {
  const { outputText } = ts.transpileModule(readFileSync(file, 'utf8'), {
    compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext },
  });
  return outputText.replace(/\/\*[\s\S]*?\*\//g, '').replace(/<!--[\s\S]*?-->/g, '');
}

const all = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** Words of an attribute's value, without what is only known at run time. */
const words = (value: string): string[] =>
  value
    .replace(/\S*\$\{[^}]*\}\S*/g, ' ')
    .split(/\s+/)
    .filter(Boolean);

/** Event types by the name of their class: `NotifShowEvent` → `notif-show`. */
export function eventTypes(): Map<string, string> {
  const types = new Map<string, string>();
  for (const file of sourcesIn('components/events')) {
    const code = codeOf(file);
    const name = /class (\w+) extends Event/.exec(code)?.[1];
    const type = /super\(\s*['"]([^'"]+)['"]/.exec(code)?.[1];
    if (name && type) types.set(name, type);
  }
  return types;
}

/** What the files of an element's folder use, its define.ts left out. */
export function usageOf(folder: string): Usage {
  const code = sourcesIn(folder)
    .filter((file) => !file.endsWith('/define.ts'))
    .map(codeOf)
    .join('\n');
  const types = eventTypes();
  // In a template, or among the attributes of a node made by the DOM.
  const partAttributes = [...all(code, /\spart="([^"]*)"/g), ...all(code, /\bpart: '([^']*)'/g)];
  const slotAttributes = [...all(code, /<slot\b([^>]*)>/g), ...all(code, /\('slot'([^)]*)\)/g)];
  return {
    parts: new Set(partAttributes.flatMap(words)),
    sometimes: new Set(partAttributes.flatMap((value) => all(value, /'([\w-]+)'/g))),
    handedOn: new Set(
      all(code, /\bexportparts(?:="|',\s*')([^"']*)/g)
        .flatMap((value) => value.split(','))
        .map((pair) => pair.split(':').at(-1)?.trim() ?? ''),
    ),
    slots: new Set(
      slotAttributes
        .map((attributes) => /name(?:="|: ')([^"']*)/.exec(attributes)?.[1] ?? '')
        // `icon-${type.id}` is documented as `icon-<id>`.
        .map((name) => name.replace(/\$\{(?:\w+\.)*(\w+)\}/, '<$1>')),
    ),
    events: new Set(all(code, /new (\w+Event)\(/g).flatMap((name) => types.get(name) ?? [])),
    cssProperties: new Set(all(code, /var\(\s*(--notif-[\w-]+)/g)),
    states: new Set([
      ...all(code, /states\.(?:add|delete|toggle)\(\s*['"]([\w-]+)['"]/g),
      ...all(code, /:host\(:state\(([\w-]+)\)/g),
    ]),
  };
}
