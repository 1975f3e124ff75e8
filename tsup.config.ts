import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { browsers } from './scripts/browsers.mjs';
import { minifyTemplates } from './scripts/minify-templates.mjs';

const shared: Options = {
  format: ['esm'],
  target: browsers,
  platform: 'browser',
  splitting: false,
  sourcemap: true,
  // scripts/build.mjs clears dist once; two configurations that each clear it would race.
  clean: false,
  // Declarations come from tsc: one .d.ts beside each module, with no second compiler to configure.
  dts: false,
  // Measured: 1 % less of the bell's page and 1.6 % less of everything, after brotli.
  esbuildPlugins: [minifyTemplates],
  silent: true,
  // A module script is UTF-8 by definition; escapes would nearly double a Cyrillic or Arabic locale.
  esbuildOptions: (options) => {
    options.charset = 'utf8';
  },
};

const locales = existsSync('components/locales')
  ? readdirSync('components/locales').filter(
      (name) => /^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?\.ts$/.test(name) && name !== 'en.ts',
    )
  : [];

/** English is inside the CDN file; a page that speaks another language fetches that one from beside it. */
const otherLocalesBeside: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'other-locales-beside',
  setup(build) {
    build.onResolve({ filter: /\/locales\/[\w-]+\.js$/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path: `./locales/${basename(path)}`, external: true } : null,
    );
  },
};

export default defineConfig([
  {
    ...shared,
    name: 'npm',
    // One module per file: a bundler then drops what is not named, and `sideEffects` can name define.js exactly.
    bundle: false,
    treeshake: false,
    entry: ['src/**/*.ts', 'components/**/*.ts', '!components/cdn.ts'],
    outDir: 'dist',
  },
  {
    ...shared,
    name: 'cdn',
    entry: {
      belfry: 'components/cdn.ts',
      ...Object.fromEntries(
        locales.map((name) => [`locales/${name.slice(0, -3)}`, `components/locales/${name}`]),
      ),
    },
    noExternal: [/.*/],
    minify: true,
    esbuildPlugins: [minifyTemplates, otherLocalesBeside],
    outDir: 'dist/cdn',
    outExtension: () => ({ js: '.js' }),
  },
]);
