import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** A literal inside a literal keeps its lines as they are, whatever the formatter would do. */
const spreadLiteral = {
  selector: 'ObjectExpression > SpreadElement > ObjectExpression',
  message: 'write the properties as properties',
};

export default ts.config(
  {
    ignores: [
      'web/dist',
      'cdk.out',
      'node_modules',
      'web/src/engine/api-types.ts',
      'test-results',
      'playwright-report',
    ],
  },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...ts.configs.stylistic,
  ...svelte.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
    rules: {
      'no-undef': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // index loops over typed arrays are the hot path
      '@typescript-eslint/prefer-for-of': 'off',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
    },
  },
  {
    files: ['simulations/**/*.ts'],
    ignores: ['simulations/**/*.test.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'Intl', 'setTimeout', 'console', 'process', 'fetch'],
      'no-restricted-properties': [
        'error',
        ...[
          'random',
          'exp',
          'log',
          'log2',
          'log10',
          'log1p',
          'expm1',
          'pow',
          'sin',
          'cos',
          'tan',
          'tanh',
          'hypot',
          'cbrt',
        ].map((property) => ({
          object: 'Math',
          property,
          message: 'differs between engines: see simulations/math',
        })),
      ],
    },
  },
  {
    // published coefficients are kept as they were printed
    files: ['simulations/math/**/*.ts'],
    rules: { 'no-loss-of-precision': 'off' },
  },
  {
    // the loops over columns: an index needs no cast there, see simulations/tsconfig.columns.json
    files: ['simulations/{behaviour,disclosure,frame,math,outcomes,problems,program,replay}/**/*.ts'],
    ignores: ['**/*.test.ts', '**/testing/**'],
    languageOptions: {
      parserOptions: { project: 'simulations/tsconfig.columns.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'error' },
  },
  { rules: { 'no-restricted-syntax': ['error', spreadLiteral] } },
  {
    files: ['functions/**/*.ts'],
    ignores: ['functions/hosts/**', '**/*.test.ts', '**/testing/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        spreadLiteral,
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'only hosts read the environment',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } },
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
);
