import { Ajv2020, type AnySchemaObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import action from '../../docs/contract/schemas/action.json' with { type: 'json' };
import actor from '../../docs/contract/schemas/actor.json' with { type: 'json' };
import bulkAnswer from '../../docs/contract/schemas/bulk-answer.json' with { type: 'json' };
import counts from '../../docs/contract/schemas/counts.json' with { type: 'json' };
import link from '../../docs/contract/schemas/link.json' with { type: 'json' };
import markAnswer from '../../docs/contract/schemas/mark-answer.json' with { type: 'json' };
import notification from '../../docs/contract/schemas/notification.json' with { type: 'json' };
import page from '../../docs/contract/schemas/page.json' with { type: 'json' };
import primitives from '../../docs/contract/schemas/primitives.json' with { type: 'json' };
import problem from '../../docs/contract/schemas/problem.json' with { type: 'json' };
import ref from '../../docs/contract/schemas/ref.json' with { type: 'json' };

/** What the checks ask for, and what that refers to; imported one by one so that a bundle has them inside. */
const schemas = {
  action,
  actor,
  'bulk-answer': bulkAnswer,
  counts,
  link,
  'mark-answer': markAnswer,
  notification,
  page,
  primitives,
  problem,
  ref,
};

export type SchemaName = keyof typeof schemas;

const ajv = new Ajv2020({ strictTypes: false, strictRequired: false, allErrors: true });
addFormats(ajv);
for (const [name, schema] of Object.entries(schemas))
  ajv.addSchema(schema as AnySchemaObject, `${name}.json`);

/** Faults that are named; one wrong field in each of 100 items is one fault too many. */
const NAMED = 3;

/** What is wrong with the value, by JSON Pointer; null where nothing is. */
export function faults(schema: SchemaName, value: unknown): string | null {
  if (ajv.validate(`${schema}.json`, value)) return null;
  const wrong = (ajv.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'the body'} ${message}`,
  );
  const more = wrong.length > NAMED ? `, and ${wrong.length - NAMED} more` : '';
  return wrong.slice(0, NAMED).join(', ') + more;
}
