/** What runs without Node: in a browser test, a story, a worker. */
export {
  createApp,
  type App,
  type AppDeps,
  type Notify,
  type NotifyOptions,
  type NotifyResult,
} from './app.js';
export { createDevLogin, devUsers, type DevUser } from './auth/dev-login.js';
export { createJwtAuth, type JwtAuth } from './auth/jwt.js';
export type { Authenticate, Principal } from './auth/principal.js';
export type { Commit } from './inbox/commit.js';
export { Problem } from './http/problem.js';
export type { CategoryRule, PreferenceRules } from './preferences/document.js';
export type { ActionOutcome, AppSettings, OnAction } from './services.js';
export { createMemoryStore } from './store/memory/memory-store.js';
export { createSqlStore } from './store/sql/sql-store.js';
export type { Db, Queryable } from './store/sql/db.js';
export type { Store } from './store/store.js';
