/**
 * The house, held by the linter: who may import whom (build/lint/rooms.mjs), what is not written
 * (build/lint/forbidden.mjs), and the strict rules of typescript-eslint. Prettier owns the layout.
 */
import js from '@eslint/js';
import vitest from '@vitest/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { boundaries } from './build/lint/boundaries.mjs';
import * as forbidden from './build/lint/forbidden.mjs';

const source = ['**/*.{ts,tsx,mjs,js}'];
const product = ['shared/**/*.{ts,tsx}', 'electron/**/*.{ts,tsx}', 'renderer/**/*.{ts,tsx}'];

/**
 * `no-restricted-syntax` is replaced, not added to, by a later block: so each block says all of it.
 *
 * @param {{ selector: string, message: string }[][]} lists
 * @returns {{ 'no-restricted-syntax': ['error', ...object[]] }}
 */
const notWritten = (...lists) => ({
  'no-restricted-syntax': ['error', ...forbidden.everywhereSyntax, ...lists.flat()],
});

/** The doors of Electron that are closed in a file: all but the one that lives there. @param {string} [file] */
const doorsClosedIn = (file) =>
  forbidden.doors
    .filter((door) => file === undefined || door.home !== file)
    .map(({ selector, message }) => ({ selector, message }));

const doorHomes = [...new Set(forbidden.doors.flatMap((door) => door.home ?? []))];

export default defineConfig(
  globalIgnores(['dist/', 'release/', 'results/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: source,
    extends: [
      js.configs.recommended,
      tseslint.configs.strictTypeChecked,
      tseslint.configs.stylisticTypeChecked,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { constat: { rules: { boundaries } } },
    rules: {
      ...notWritten(),
      'constat/boundaries': 'error',
      'no-eval': 'error',
      'no-new-func': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      // French writes no-break spaces, in sentences.
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true }],
      'object-shorthand': 'error',

      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // A number in a sentence reads as it is.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => send(x)` reads better than a block around it.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // It asks for the '!' that no-non-null-assertion refuses.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      // A type or an interface: whichever reads better.
      '@typescript-eslint/consistent-type-definitions': 'off',
    },
  },

  // The product --------------------------------------------------------------------------------------
  { files: product, rules: { 'no-console': 'error' } },
  {
    files: ['shared/**/*.ts'],
    rules: {
      ...notWritten(forbidden.productSyntax, forbidden.sharedSyntax),
      'no-restricted-globals': ['error', ...forbidden.sharedGlobals],
      'no-restricted-properties': ['error', ...forbidden.sharedProperties],
      'no-restricted-imports': ['error', { paths: forbidden.sharedImports }],
    },
  },
  {
    files: ['electron/**/*.ts'],
    rules: notWritten(forbidden.productSyntax, doorsClosedIn()),
  },
  ...doorHomes.map((home) => ({
    files: [home],
    rules: notWritten(forbidden.productSyntax, doorsClosedIn(home)),
  })),
  // The command line talks on the standard output: that is its window.
  { files: ['electron/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat['recommended-latest']],
    rules: notWritten(forbidden.productSyntax, forbidden.rendererSyntax),
  },
  // Sentences are long, and one language is one list.
  { files: ['shared/words/**/*.ts'], rules: { 'max-lines': 'off' } },

  // What is not the product ----------------------------------------------------------------------------
  {
    files: ['tests/**/*.{ts,tsx}'],
    plugins: { vitest },
    rules: {
      'max-lines': 'off',
      'vitest/no-focused-tests': 'error',
      'vitest/no-identical-title': 'error',
      'vitest/valid-expect': ['error', { maxArgs: 2 }],
      // A test may say 'this is there': if it is not, it fails.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['build/**/*.mjs', 'eslint.config.js'],
    rules: {
      // The compiler knows better (checkJs).
      'no-undef': 'off',
      // Plain JavaScript over libraries without types.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  // These tools read the default export, or have one.
  {
    files: ['eslint.config.js', 'vitest*.config.ts', '*/untyped.d.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
