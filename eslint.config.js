import js from '@eslint/js';
import litA11y from 'eslint-plugin-lit-a11y';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as wc } from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What a strict Content-Security-Policy and Trusted Types forbid, found before a browser does. */
const unsafe = [
  {
    selector: 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] TemplateElement[value.raw=/\\sstyle\\s*=/]',
    message:
      'A strict CSP drops style attributes: use a class, a custom state, or a custom property set through CSSOM.',
  },
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|cssText)$/]',
    message: 'Trusted Types refuse strings as markup: render with Lit, or set textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name="setAttribute"][arguments.0.value=/^(style|on.+)$/]',
    message: 'A strict CSP drops inline styles and handlers.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-html|unsafe-svg|unsafe-mathml|style-map/]',
    message: 'A strict CSP or Trusted Types refuse what this directive does.',
  },
  { selector: 'Decorator', message: 'Decorators do not erase: use static properties.' },
];

export default defineConfig(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/*.generated.*',
      '**/generated/',
      'coverage/',
      'docs/api/',
      'storybook-static/',
      '**/.data/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    files: ['**/*.{js,mjs}'],
    // The compiler knows the globals of TypeScript files.
    rules: { 'no-undef': 'off' },
  },
  {
    rules: {
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // `{ a, ...rest }` is the plain way to leave a field out.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'components/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      'no-restricted-syntax': ['error', ...unsafe],
      // A library speaks through its error channel, and warns where nobody listens.
      'no-console': ['error', { allow: ['warn'] }],
      // `async` is the plain way to keep a promise's interface, and to turn a throw into a rejection.
      '@typescript-eslint/require-await': 'off',
      // What a host's callback or the platform threw is passed on as it came.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': ['error', { allowThrowingUnknown: true }],
      'max-lines': ['error', { max: 220, skipBlankLines: true }],
    },
  },
  {
    // The core's values are closures, handed on in option bags: none of them reads `this`.
    files: ['src/**/*.ts'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    files: ['components/**/*.ts', 'stories/**/*.ts'],
    extends: [wc['flat/recommended'], lit['flat/recommended']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'ReactiveElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // Safari takes the role of a list away with its bullets; a region without a name has none.
      'lit-a11y/no-redundant-role': 'off',
      // A checkbox that is a switch says by itself whether it is on.
      'lit-a11y/role-has-required-aria-attrs': 'off',
      'wc/no-closed-shadow-root': 'error',
      'wc/no-constructor-params': 'error',
      'wc/no-typos': 'error',
      'wc/require-listener-teardown': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/value-after-constraints': 'error',
    },
  },
  {
    // chai's and vitest's assertions are property reads.
    files: ['test/**/*.ts'],
    rules: { '@typescript-eslint/no-unused-expressions': 'off' },
  },
);
