/** What a first paint does not need: one part, fetched once the first list is there. */
export { createUiStore } from './cache/ui-state.js';
export { createCommands } from './commands/index.js';
export { contractWrites } from './wire/write-routes.js';
