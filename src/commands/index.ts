export { act, removeItems } from './act.js';
export { markAll, markItems, type CommandContext } from './mark.js';
