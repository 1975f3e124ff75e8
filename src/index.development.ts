import { explanation } from './model/errors.development.js';
import { explainWith } from './model/errors.js';
import { checkOptions } from './options.development.js';
import { checkWith } from './options.js';
import { checkQuery } from './query.development.js';

// The one side effect of this build: errors say why and what next, and every option and query is checked.
explainWith(explanation);
checkWith({ options: checkOptions, query: checkQuery });

export * from './index.js';
