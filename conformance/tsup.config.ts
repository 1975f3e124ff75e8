import { defineConfig } from 'tsup';

/** One file with the contract's schemas inside, so that the installed command needs nothing of the repository. */
export default defineConfig({
  entry: ['src/cli.ts'],
  format: ['esm'],
  target: 'node20',
  clean: true,
  silent: true,
});
