import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const folder = new URL('../../../docs/contract/schemas/', import.meta.url);
const ajv = new Ajv2020({ strictTypes: false, strictRequired: false });
addFormats(ajv);
for (const file of readdirSync(folder))
  ajv.addSchema(JSON.parse(readFileSync(new URL(file, folder), 'utf8')), file);

/** Throws, with what is wrong, unless the value is what the contract's schema says. */
export function conforms(schema: string, value: unknown): void {
  if (ajv.validate(`${schema}.json`, value)) return;
  throw new Error(`Not a ${schema}: ${ajv.errorsText()}\n${JSON.stringify(value, null, 1)}`);
}

const frames: Record<string, string> = {
  hello: 'hello',
  notification: 'item-frame',
  update: 'item-frame',
  remove: 'remove-frame',
  bulk: 'bulk-frame',
  preferences: 'preferences-frame',
  reset: 'reset-frame',
  ping: 'ping-frame',
  bye: 'bye-frame',
};

export function frameConforms(event: string, data: unknown): void {
  const schema = frames[event];
  if (!schema) throw new Error(`"${event}" is no event of the contract.`);
  conforms(schema, data);
}
