import type { SchemaError } from '../generated/validators.generated.js';
import { Problem } from './problem.js';

interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

function explain(error: SchemaError): { pointer: string; detail: string } {
  const { instancePath: pointer, keyword, params, message = 'is not valid' } = error;
  if (keyword === 'additionalProperties') {
    return {
      pointer: `${pointer}/${String(params['additionalProperty'])}`,
      detail: 'is not a field of the contract',
    };
  }
  if (keyword === 'required') {
    return { pointer: `${pointer}/${String(params['missingProperty'])}`, detail: 'is missing' };
  }
  if (keyword === 'false schema') return { pointer, detail: 'may not be sent here' };
  if (keyword === 'enum') {
    return { pointer, detail: `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}` };
  }
  return { pointer, detail: message };
}

/** 422 with a pointer to each fault, unless the schema accepts the body. */
export function validate<T>(validator: Validator, body: unknown): T {
  if (validator(body)) return body as T;
  const errors = (validator.errors ?? [])
    .filter(({ keyword }) => keyword !== 'oneOf' && keyword !== 'anyOf')
    .map(explain);
  const first = errors[0] ?? { pointer: '', detail: 'is not valid' };
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more, see "errors")` : '';
  throw new Problem(422, 'validation-failed', `${first.pointer || 'The body'}: ${first.detail}${more}.`, {
    members: { errors },
  });
}
