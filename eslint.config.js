import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { castHasReason } from './scripts/lint/cast-has-reason.mjs';
import { fileName } from './scripts/lint/file-name.mjs';
import { pure, total } from './scripts/lint/pure.mjs';
import { tellingName } from './scripts/lint/telling-name.mjs';

const generated = ['schema/types/**', 'apps/web/src/operations/**/*.ts'];
const specs = ['**/*.spec.ts', '**/*.spec.tsx', 'test/**', 'libs/testing/**', '**/contract.ts', '**/*.contract.ts'];
const talking = ['apps/cli/**', 'apps/web/codegen.ts', 'bench/**', 'scripts/**', 'test/**'];
const samhold = { rules: { 'cast-has-reason': castHasReason, 'file-name': fileName, 'telling-name': tellingName } };

export default defineConfig([
  globalIgnores(['.dependency-cruiser.cjs', 'dist', 'node_modules', '.samhold', '.cache', 'docs', ...generated]),
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs', '**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.base],
    plugins: { samhold },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-else-return': 'error',
      'no-empty': 'error',
      'no-unreachable': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'max-lines': ['error', 250],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' }],
      'samhold/cast-has-reason': 'error',
      'samhold/file-name': 'error',
      'samhold/telling-name': 'error',
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/no-empty-object-type': 'error',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/prefer-as-const': 'error',
    },
  },
  {
    files: [
      'apps/api/**/*.ts',
      'apps/worker/**/*.ts',
      'apps/cli/**/*.ts',
      'libs/**/*.ts',
      'test/**/*.ts',
      'scripts/**/*.ts',
    ],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: ['it', 'test', 'describe'] }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  { files: ['libs/**/*.{state,decide,fold,react,commands}.ts'], rules: pure },
  { files: ['libs/**/*.{state,decide,fold}.ts'], rules: total },
  // Markup takes lines of its own.
  {
    files: ['apps/web/**'],
    rules: { 'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }] },
  },
  { files: specs, rules: { 'max-lines-per-function': 'off' } },
  { files: talking, rules: { 'no-console': 'off' } },
  // These tools ask for a default export.
  {
    files: ['eslint.config.js', 'apps/web/vite.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
]);
