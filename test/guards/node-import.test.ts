import { describe, expect, it } from 'vitest';
import { inNode } from './support/package.js';

const withoutDom = `
  for (const name of ['window', 'document', 'customElements', 'HTMLElement', 'localStorage', 'indexedDB', 'navigator']) {
    Reflect.deleteProperty(globalThis, name);
  }
`;

const makesAClient = `
  const { createClient, sse } = await import('belfry');
  const client = createClient({ url: 'http://127.0.0.1:9/api/v1', transports: [sse()] });
  console.log(client.$connection.get().status);
  await client.close();
`;

describe('the core in Node', () => {
  it('loads and makes a client where there is nothing of a browser', () => {
    expect(inNode(withoutDom + makesAClient)).toBe('idle');
  });

  it('does so in the development build too', () => {
    expect(inNode(withoutDom + makesAClient, '--conditions=development')).toBe('idle');
  });

  it('does so in a worker thread', () => {
    const printed = inNode(`
      import { Worker } from 'node:worker_threads';
      const source = ${JSON.stringify(withoutDom + makesAClient)};
      new Worker(new URL('data:text/javascript,' + encodeURIComponent(
        source.replaceAll("'belfry'", JSON.stringify(import.meta.resolve('belfry'))),
      )));
    `);
    expect(printed).toBe('idle');
  });

  it('loads without Lit', () => {
    const loaded = inNode(`
      import { register } from 'node:module';
      const hook = 'export async function resolve(name, context, next) {'
        + 'if (/^(lit|@lit)/.test(name)) throw new Error("the core asked for " + name); return next(name, context); }';
      register('data:text/javascript,' + encodeURIComponent(hook));
      await import('belfry');
      await import('belfry/event-stream');
      await import('belfry/toasts');
      console.log('loaded');
    `);
    expect(loaded).toBe('loaded');
  });
});
