// Generates from docs/contract/schemas: the wire types of the SDK and of the reference backend, and the
// backend's validators. `node scripts/generate-contract.mjs` writes them, `--check` compares and exits 1 on a
// difference (test/server/generated.test.ts does the same).
import { readdirSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { compile } from 'json-schema-to-typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemaDir = `${root}docs/contract/schemas/`;

/** Requests that the backend validates: schema name → exported function. */
const validated = {
  patch: 'validatePatch',
  'bulk-request': 'validateBulkRequest',
  'act-request': 'validateActRequest',
  'create-request': 'validateCreateRequest',
  filter: 'validateFilter',
  'preferences-request': 'validatePreferences',
  'ticket-request': 'validateTicketRequest',
  'socket-auth': 'validateSocketAuth',
  'socket-resume': 'validateSocketResume',
  'socket-mark': 'validateSocketMark',
};

const banner = '// Generated from docs/contract/schemas by scripts/generate-contract.mjs. Do not edit.\n';

export function readSchemas() {
  const names = readdirSync(schemaDir)
    .filter((file) => file.endsWith('.json'))
    .sort();
  return new Map(
    names.map((file) => [basename(file, '.json'), JSON.parse(readFileSync(schemaDir + file, 'utf8'))]),
  );
}

const typeName = (name) => `Wire${name.replace(/(^|[-_])(.)/g, (_, __, letter) => letter.toUpperCase())}`;

/** Rewrites `$ref`s between files into `$ref`s inside one document whose `$defs` are named like the types. */
function inOneDocument(node, file, schemas) {
  if (Array.isArray(node)) return node.map((item) => inOneDocument(item, file, schemas));
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, $defs: _defs, $schema: _schema, ...rest } = node;
  const out = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [key, inOneDocument(value, file, schemas)]),
  );
  if (typeof $ref !== 'string') return out;
  const named = (name) =>
    // Siblings of a `$ref` would make the type generator write the type out again under another name.
    Object.keys(out).length > 0
      ? { ...out, allOf: [{ $ref: `#/$defs/${name}` }] }
      : { $ref: `#/$defs/${name}` };
  const [target, pointer = ''] = $ref.split('#');
  const home = target === '' ? file : basename(target, '.json');
  const def = /^\/\$defs\/(\w+)$/.exec(pointer)?.[1];
  if (def) return named(defName(home, def));
  // A property of another schema has no name of its own: it is copied in.
  if (pointer) {
    const found = pointer
      .slice(1)
      .split('/')
      .reduce((at, key) => at[key], schemas.get(home));
    return { ...inOneDocument(found, home, schemas), ...out };
  }
  return named(typeName(home));
}

/** Shared primitives keep their own name; a definition local to a schema is prefixed with it. */
const defName = (file, def) =>
  file === 'primitives' ? typeName(def) : `${typeName(file)}${typeName(def).slice(4)}`;

async function types(schemas) {
  const $defs = {};
  for (const [name, schema] of schemas) {
    for (const [def, body] of Object.entries(schema.$defs ?? {})) {
      $defs[defName(name, def)] = inOneDocument(body, name, schemas);
    }
    if (name === 'primitives') continue;
    const { title: _title, ...body } = inOneDocument(schema, name, schemas);
    // `anyOf` of bare `required` and refusals (`false`) narrow values, not types.
    if (name === 'act-request') body.properties.input.tsType = 'unknown';
    if (name === 'patch') delete body.anyOf;
    if (name === 'bulk-request') delete body.oneOf[1].properties.ids;
    if (name === 'content') body.properties.actions.items = body.properties.actions.items.allOf[0];
    for (const branch of body.oneOf ?? []) if (branch.title) branch.title = typeName(branch.title);
    $defs[typeName(name)] = body;
  }
  const text = await compile({ $defs }, 'WireContract', {
    bannerComment: banner,
    additionalProperties: false,
    unreachableDefinitions: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  return text
    .replace(/export interface WireContract \{[^}]*\}\n/, '')
    .replace(
      /( \*\n)? \* This interface was referenced by `WireContract`'s JSON-Schema\n \* via the `definition` "\w+"\.\n/g,
      '',
    )
    .replace(/\/\*\*\n \*\/\n/g, '');
}

async function validators(schemas) {
  const ajv = new Ajv2020({
    allErrors: false,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    inlineRefs: false,
    code: { source: true, esm: true },
  });
  addFormats.default(ajv);
  for (const [name, schema] of schemas) ajv.addSchema(schema, `${name}.json`);
  const names = Object.fromEntries(Object.entries(validated).map(([name, fn]) => [fn, `${name}.json`]));
  // Ajv's output asks for its run-time helpers by require(); bundling them makes it loadable in a browser.
  const bundled = await build({
    stdin: { contents: standaloneCode.default(ajv, names), resolveDir: root, loader: 'js' },
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    charset: 'utf8',
    target: 'es2022',
    write: false,
    legalComments: 'none',
    minify: true,
  });
  return `${banner}${bundled.outputFiles[0].text}`;
}

const validatorTypes = () =>
  banner +
  `/** What Ajv reports of the first thing that is wrong. */
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
` +
  Object.values(validated)
    .map((fn) => `export declare const ${fn}: Validator;\n`)
    .join('');

/** Path below the repository → text. */
export async function generate() {
  const schemas = readSchemas();
  const wire = await types(schemas);
  return new Map([
    ['src/wire/contract.generated.ts', wire],
    ['examples/server/src/generated/contract.generated.ts', wire],
    ['examples/server/src/generated/validators.generated.js', await validators(schemas)],
    ['examples/server/src/generated/validators.generated.d.ts', validatorTypes()],
  ]);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  let stale = false;
  for (const [path, text] of await generate()) {
    if (process.argv.includes('--check')) {
      let old = '';
      try {
        old = readFileSync(root + path, 'utf8');
      } catch {
        // Not there yet: it differs.
      }
      if (old === text) continue;
      console.error(`${path} is not what docs/contract/schemas give: run node scripts/generate-contract.mjs`);
      stale = true;
    } else {
      mkdirSync(dirname(root + path), { recursive: true });
      writeFileSync(root + path, text);
      console.log(`${path}: ${text.length} characters`);
    }
  }
  process.exitCode = stale ? 1 : 0;
}
