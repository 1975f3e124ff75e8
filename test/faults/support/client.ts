import { pathToFileURL } from 'node:url';

export type ClientModule = typeof import('../../../src/index.js');

/** The client under test: what `BELFRY_CLIENT` names (a built `index.js`), else the sources. */
export function loadClient(path = process.env['BELFRY_CLIENT']): Promise<ClientModule> {
  return path === undefined
    ? import('../../../src/index.js')
    : (import(/* @vite-ignore */ pathToFileURL(path).href) as Promise<ClientModule>);
}
