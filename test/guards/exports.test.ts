import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importsOf } from './support/module-graph.js';
import { dependencies, inNode, subpaths } from './support/package.js';

const importable = subpaths.map(({ subpath }) => subpath).filter((subpath) => !/\.(css|json)$/.test(subpath));
const elements = subpaths.flatMap(({ subpath }) => /^\.\/(.+)\/define$/.exec(subpath)?.[1] ?? []);

/** The names that importing a subpath registers, in a Node with a registry and nothing else of a browser. */
function registeredBy(subpath: string, awaited: readonly string[] = []): string[] {
  const printed = inNode(`
    const names = new Map();
    globalThis.customElements = {
      get: (name) => names.get(name),
      define: (name, element) => void names.set(name, element),
      whenDefined: async () => {},
    };
    await import(${JSON.stringify(subpath.replace('.', 'belfry'))});
    // Some are parts of their own, and come a moment later.
    for (let i = 0; i < 100 && !${JSON.stringify(awaited)}.every((name) => names.has(name)); i++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    console.log(JSON.stringify([...names.keys()].sort()));
  `);
  return JSON.parse(printed) as string[];
}

async function bundled(statement: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: statement, resolveDir: '.' },
    ...{ bundle: true, format: 'esm', write: false, minify: true, splitting: false, logLevel: 'silent' },
  });
  return outputFiles[0]?.text ?? '';
}

describe('the package’s subpaths', () => {
  it.each(subpaths)('$subpath has the files it promises', ({ files }) => {
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
  });

  it('can all be imported where there is no DOM', () => {
    const loads = importable.map(
      (subpath) => `await import(${JSON.stringify(subpath.replace('.', 'belfry'))});`,
    );
    expect(inNode(`${loads.join('\n')} console.log('loaded')`)).toBe('loaded');
  });

  it('name no package that is not a dependency, in code or in types', () => {
    const strange = readdirSync('dist', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(js|d\.ts)$/.test(file) && !file.startsWith('cdn'))
      .flatMap((file) => importsOf(`dist/${file}`))
      .filter(({ to }) => !to.startsWith('dist/'))
      .filter(({ to }) => !dependencies.some((known) => to === known || to.startsWith(`${known}/`)));
    expect(strange).toEqual([]);
  });
});

describe('registration', () => {
  it('is not done by ./elements, nor by any element’s class', () => {
    for (const subpath of ['./elements', ...elements.map((name) => `./${name}`)]) {
      expect({ subpath, names: registeredBy(subpath) }).toEqual({ subpath, names: [] });
    }
  });

  it('is done for every element by ./define and by ./auto', () => {
    const all = elements.map((name) => `notif-${name}`).sort();
    // What an element draws of itself alone carries its name in front, and is no element of the package's.
    const published = (names: string[]): string[] =>
      names.filter((name) => !all.some((element) => name.startsWith(`${element}-`)));
    expect(published(registeredBy('./define', all))).toEqual(all);
    expect(published(registeredBy('./auto', all))).toEqual(all);
  });

  it.each(elements)('of notif-%s is done by its own define', (name) => {
    expect(registeredBy(`./${name}/define`)).toContain(`notif-${name}`);
  });

  it('survives a bundler, and an unused class does not', async () => {
    expect(await bundled(`import 'belfry/define';`)).toContain('customElements.define');
    expect(await bundled(`import 'belfry/elements';`)).toBe('');
    expect(await bundled(`import 'belfry';`)).toBe('');
  });
});
