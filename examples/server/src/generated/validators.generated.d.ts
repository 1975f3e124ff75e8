// Generated from docs/contract/schemas by scripts/generate-contract.mjs. Do not edit.
/** What Ajv reports of the first thing that is wrong. */
export interface SchemaError {
  instancePath: string;
  keyword: string;
  params: Record<string, unknown>;
  message?: string;
}
interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}
export declare const validatePatch: Validator;
export declare const validateBulkRequest: Validator;
export declare const validateActRequest: Validator;
export declare const validateCreateRequest: Validator;
export declare const validateFilter: Validator;
export declare const validatePreferences: Validator;
export declare const validateTicketRequest: Validator;
export declare const validateSocketAuth: Validator;
export declare const validateSocketResume: Validator;
export declare const validateSocketMark: Validator;
