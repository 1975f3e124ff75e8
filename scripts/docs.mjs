// @ts-check
// `npm run docs`: the API pages in docs/api, and one for each element in docs/api/elements. A warning about our own comments
// ends it with code 1.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Application, LogLevel, OptionDefaults } from 'typedoc';
import { writeElementDocs } from './element-docs.mjs';

/** Tags of an element's header that typedoc does not know; the custom-elements manifest is made from them. */
const elementTags = /** @type {const} */ ([
  '@slot',
  '@csspart',
  '@cssproperty',
  '@cssprop',
  '@cssstate',
  '@fires',
  '@attr',
  '@tag',
]);

const app = await Application.bootstrapWithPlugins({
  options: 'typedoc.json',
  blockTags: [...OptionDefaults.blockTags, ...elementTags],
});

/** @type {string[]} */
const ours = [];
const log = app.logger.log.bind(app.logger);
// An overridden member without a comment of its own takes Lit's, whose links lead into Lit.
const inherited =
  /Failed to resolve link to "(css|html|LitElement|ReactiveElement|PropertyValues|UpdatingElement)\b|node_modules/;
app.logger.log = (/** @type {string} */ message, /** @type {import('typedoc').LogLevel} */ level) => {
  if (level === LogLevel.Warn) {
    if (inherited.test(message)) return;
    ours.push(message);
  }
  log(message, level);
};

const project = await app.convert();
if (!project) process.exit(1);
app.validate(project);
await app.generateOutputs(project);
execFileSync('npm', ['run', '--silent', 'analyze'], { stdio: 'inherit' });
const tags = writeElementDocs(JSON.parse(readFileSync('custom-elements.json', 'utf8')), 'docs/api/elements');
console.log(`${tags.length} elements: ${tags.join(', ')}`);
if (ours.length > 0) console.error(`${ours.length} warnings to mend`);
process.exitCode = ours.length > 0 || app.logger.hasErrors() ? 1 : 0;
