/**
 * The file for a page without a build step: the core, every element's class, and, on import, every element
 * registered with a client made from `notif-provider`'s attributes.
 */
export * from '../src/index.js';
export * from '../src/toasts.js';
export * from './index.js';
export * from './auto.js';
