// Node 20 loads no TypeScript in a worker by itself: the loader of the main thread does not reach here.
import { register } from 'tsx/esm/api';

register();
await import('./worker.ts');
