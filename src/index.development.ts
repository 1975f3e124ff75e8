import { explanation } from './model/errors.development.js';
import { explainWith } from './model/errors.js';
import { checkOptions } from './options.development.js';
import { checkOptionsWith } from './options.js';

// The one side effect of this build: errors say why and what next, and every option is checked.
explainWith(explanation);
checkOptionsWith(checkOptions);

export * from './index.js';
