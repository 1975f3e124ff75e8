import { pathToFileURL } from 'node:url';

export type ClientModule = typeof import('../../../src/index.js');

const paths = new WeakMap<ClientModule, string>();

/** The client under test: what `BELFRY_CLIENT` names (a built `index.js`), else the sources. */
export async function loadClient(path = process.env['BELFRY_CLIENT']): Promise<ClientModule> {
  if (path === undefined) return import('../../../src/index.js');
  const module = (await import(/* @vite-ignore */ pathToFileURL(path).href)) as ClientModule;
  paths.set(module, path);
  return module;
}

/** The file that it was loaded from; undefined: from the sources. */
export const pathOf = (module: ClientModule): string | undefined => paths.get(module);
