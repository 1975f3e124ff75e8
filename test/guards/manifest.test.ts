import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import type { CustomElementDeclaration, Package } from 'custom-elements-manifest';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { usageOf } from './support/element-usage.js';
import { subpaths } from './support/package.js';

const manifest = (await cli({
  argv: ['analyze', '--config', 'custom-elements-manifest.config.js', '--quiet'],
  noWrite: true,
})) as Package;

const elements = manifest.modules.flatMap((module) =>
  (module.declarations ?? [])
    .filter(
      (found): found is CustomElementDeclaration => 'customElement' in found && found.customElement === true,
    )
    .map((declaration) => ({ declaration, tag: declaration.tagName ?? '', folder: folderOf(declaration) })),
);

function folderOf({ tagName }: CustomElementDeclaration): string {
  return `components/${tagName?.replace('notif-', '') ?? ''}`;
}

const sorted = (names: Iterable<string | undefined>): string[] =>
  [...new Set(names)].map((name) => name ?? '').sort();

/** Tokens that every element shares are documented once, in theme.css. */
const shared = new Set(readFileSync('components/theme.css', 'utf8').match(/--notif-[\w-]+/g));

describe('an element’s header, from which the manifest and the docs come,', () => {
  it('is there for every element that the package registers', () => {
    const registered = subpaths.flatMap(({ subpath }) => /^\.\/(.+)\/define$/.exec(subpath)?.[1] ?? []);
    expect(sorted(elements.map(({ tag }) => tag))).toEqual(sorted(registered.map((name) => `notif-${name}`)));
    expect(elements.filter(({ declaration }) => !declaration.description).map(({ tag }) => tag)).toEqual([]);
  });

  describe.each(elements)('of $tag', ({ declaration, folder }) => {
    const usage = usageOf(folder);

    it('lists the parts it draws, and no other', () => {
      expect(sorted((declaration.cssParts ?? []).map(({ name }) => name))).toEqual(sorted(usage.parts));
    });

    it('lists its slots, and no other', () => {
      expect(sorted((declaration.slots ?? []).map(({ name }) => name))).toEqual(sorted(usage.slots));
    });

    it('lists the events it sends, and no other', () => {
      expect(sorted((declaration.events ?? []).map(({ name }) => name))).toEqual(sorted(usage.events));
    });

    it('lists the custom properties that its style alone reads, and no other', () => {
      const own = [...usage.cssProperties].filter((name) => !shared.has(name));
      const listed = (declaration.cssProperties ?? [])
        .map(({ name }) => name)
        .filter((name) => !shared.has(name));
      expect(sorted(listed)).toEqual(sorted(own));
    });

    it('lists its custom states, and no other', () => {
      expect(sorted((declaration.cssStates ?? []).map(({ name }) => name))).toEqual(sorted(usage.states));
    });

    it('describes every line of it', () => {
      const lines = [
        ...(declaration.cssParts ?? []),
        ...(declaration.slots ?? []),
        ...(declaration.events ?? []),
        ...(declaration.cssProperties ?? []),
        ...(declaration.cssStates ?? []),
      ];
      expect(lines.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
    });
  });

  it('stands in the file named after the element', () => {
    const files = manifest.modules
      .filter((module) => module.declarations?.some((found) => 'customElement' in found))
      .map((module) => basename(module.path).replace(/\.[jt]s$/, ''));
    expect(sorted(files)).toEqual(sorted(elements.map(({ tag }) => tag.replace('notif-', ''))));
  });
});
