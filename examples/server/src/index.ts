export * from './web.js';
export { readArguments } from './node/arguments.js';
export type { HostRoutes, RouteContext } from './node/host-routes.js';
export { openPglite } from './node/pglite.js';
export { readSettings, type ServerSettings } from './node/settings.js';
export { StartError } from './node/start-error.js';
export { startServer, type ServerHooks, type StartedServer } from './node/start-server.js';
