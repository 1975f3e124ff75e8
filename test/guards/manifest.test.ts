import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { usageOf } from './support/element-usage.js';
import { elementsOfTheManifest } from './support/manifest.js';
import { subpaths } from './support/package.js';

const elements = elementsOfTheManifest();
const registered = subpaths.flatMap(({ subpath }) => /^\.\/(.+)\/define$/.exec(subpath)?.[1] ?? []);

/** Tokens that every element shares are documented once, in theme.css. */
const shared = new Set(readFileSync('components/theme.css', 'utf8').match(/--notif-[\w-]+/g));

const sorted = (names: Iterable<string>): string[] => [...new Set(names)].sort();
const namesOf = (lines: { name: string }[] = []): string[] => sorted(lines.map(({ name }) => name));

describe('an element’s header, from which the manifest and the docs come,', () => {
  it('is there for every element that the package registers', () => {
    expect(sorted(elements.map(({ tag }) => tag))).toEqual(sorted(registered.map((name) => `notif-${name}`)));
    expect(elements.filter(({ element }) => !element.description).map(({ tag }) => tag)).toEqual([]);
  });

  it('stands in the module that the package publishes for it', () => {
    const expected = registered.map((name) => `dist/components/${name}/${name}.js`);
    expect(sorted(elements.map(({ path }) => path))).toEqual(sorted(expected));
  });

  describe.each(elements)('of $tag', ({ element, tag }) => {
    const usage = usageOf(`components/${tag.replace('notif-', '')}`);

    it('lists the parts it draws, and no other', () => {
      const { parts, sometimes, handedOn } = usage;
      const listed = new Set(namesOf(element.cssParts));
      expect([...parts, ...sometimes].filter((name) => !listed.has(name))).toEqual([]);
      expect(
        [...listed].filter((name) => !parts.has(name) && !sometimes.has(name) && !handedOn.has(name)),
      ).toEqual([]);
    });

    it('hands on only parts that another element has', () => {
      const known = new Set(
        elements.filter((other) => other.tag !== tag).flatMap((other) => namesOf(other.element.cssParts)),
      );
      expect([...usage.handedOn].filter((name) => !known.has(name))).toEqual([]);
    });

    it('lists its slots, and no other', () => {
      expect(namesOf(element.slots)).toEqual(sorted(usage.slots));
    });

    it('lists the events it sends, and no other', () => {
      expect(namesOf(element.events)).toEqual(sorted(usage.events));
    });

    it('lists the custom properties that its style alone reads, and no other', () => {
      const own = (names: Iterable<string>): string[] => sorted(names).filter((name) => !shared.has(name));
      expect(own(namesOf(element.cssProperties))).toEqual(own(usage.cssProperties));
    });

    it('lists its custom states, and no other', () => {
      expect(namesOf(element.cssStates)).toEqual(sorted(usage.states));
    });

    it('describes every line of it', () => {
      const lines = [
        element.cssParts,
        element.slots,
        element.events,
        element.cssProperties,
        element.cssStates,
      ];
      expect(lines.flatMap((list = []) => list.filter(({ description }) => !description))).toEqual([]);
    });
  });
});
