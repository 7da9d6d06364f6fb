import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '../../..');
const settings = ['eslint.config.js', 'package.json', 'tsconfig.json', 'scripts/lint'];

const pure = 'libs/joint-case/need/need.decide.ts';
const plain = 'libs/kernel/time.ts';
const script = 'scripts/start.mjs';

interface Breach {
  readonly rule: string;
  readonly deed: string;
  readonly file: string;
  readonly text: string;
}

const breaches: readonly Breach[] = [
  { rule: '@typescript-eslint/no-explicit-any', deed: 'any', file: plain, text: 'export let x: any;' },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    deed: 'a "!"',
    file: plain,
    text: 'export const f = (a?: string) => a!.length;',
  },
  {
    rule: 'samhold/cast-has-reason',
    deed: 'a cast without a reason',
    file: plain,
    text: 'export const f = (a: unknown) => a as string;',
  },
  {
    rule: 'samhold/cast-has-reason',
    deed: 'a cast under a comment of one word',
    file: plain,
    text: '// glue\nexport const f = (a: unknown) => a as string;',
  },
  {
    rule: '@typescript-eslint/ban-ts-comment',
    deed: 'a silenced compiler',
    file: plain,
    text: '// @ts-ignore\nexport const a: string = 1;',
  },
  {
    rule: '@typescript-eslint/no-floating-promises',
    deed: 'a promise that nobody waits for',
    file: plain,
    text: 'async function f(): Promise<void> {}\nf();',
  },
  {
    rule: '@typescript-eslint/switch-exhaustiveness-check',
    deed: 'a switch that forgets a case',
    file: plain,
    text: "export function f(a: 'x' | 'y'): void {\n  switch (a) {\n    case 'x':\n      return;\n  }\n}",
  },
  { rule: 'max-lines', deed: 'a file of 251 lines', file: script, text: 'export {};\n'.repeat(251) },
  {
    rule: 'max-lines-per-function',
    deed: 'a function of 41 lines',
    file: script,
    text: `export function f(a) {\n${'  a += 1;\n'.repeat(39)}}\n`,
  },
  { rule: 'no-console', deed: 'console in a library', file: plain, text: "console.log('x');" },
  { rule: 'no-restricted-syntax', deed: 'a default export', file: plain, text: 'export default 1;' },
  { rule: 'samhold/file-name', deed: 'a file in PascalCase', file: 'scripts/BadName.mjs', text: '' },
  { rule: 'samhold/file-name', deed: 'a file of helpers', file: 'scripts/date-helpers.mjs', text: '' },
  { rule: 'samhold/telling-name', deed: 'a manager', file: plain, text: 'export class CaseManager {}' },
  { rule: 'samhold/telling-name', deed: 'an interface for data', file: plain, text: 'export interface CaseData {}' },
  {
    rule: 'no-restricted-imports',
    deed: 'a decider that imports a package',
    file: pure,
    text: "import { z } from 'zod';\nexport const a = z;",
  },
  {
    rule: 'no-restricted-imports',
    deed: 'a decider that imports an impure neighbour',
    file: pure,
    text: "import { a } from './rows.js';\nexport const b = a;",
  },
  {
    rule: 'no-restricted-globals',
    deed: 'a decider that asks the process',
    file: pure,
    text: 'export const a = process.pid;',
  },
  {
    rule: 'no-restricted-properties',
    deed: 'a decider that looks at the clock',
    file: pure,
    text: 'export const a = Date.now();',
  },
  {
    rule: 'no-restricted-properties',
    deed: 'a decider that throws dice',
    file: pure,
    text: 'export const a = Math.random();',
  },
  {
    rule: 'no-restricted-syntax',
    deed: 'a decider that makes "now"',
    file: pure,
    text: 'export const a = new Date();',
  },
  {
    rule: 'no-restricted-syntax',
    deed: 'a decider that waits',
    file: pure,
    text: 'export async function a(): Promise<void> {}',
  },
  {
    rule: 'no-restricted-syntax',
    deed: 'a decider that throws',
    file: pure,
    text: "export function a(): void { throw new Error(''); }",
  },
];

const allowed: readonly Omit<Breach, 'rule'>[] = [
  {
    deed: 'a cast with a reason above it',
    file: plain,
    text: '// The framework types this as unknown.\nexport const f = (a: unknown) => a as string;',
  },
  { deed: 'as const', file: plain, text: "export const a = ['x'] as const;" },
  { deed: 'console in a script', file: script, text: "console.log('x');" },
  {
    deed: 'a decider that imports kernel, case-stream and pure neighbours',
    file: pure,
    text: "export * from '#lib/kernel';\nexport * from '#lib/case-stream';\nexport * from './need.state.js';\nexport * from '../case/case.state.js';",
  },
];

type Planted = Omit<Breach, 'rule' | 'deed'>;

const silenced: Planted = { file: plain, text: '// eslint-disable-next-line no-console\nexport const a = 1;' };

/** Each in a folder of its own, so that all of them are one small program: to change one file of this repository is to read it all anew. */
const placeOf = ({ file }: Planted, place: number): string => file.replace('/', `/planted-${place}/`);

describe('the lint rules of the house', () => {
  const all: readonly Planted[] = [...breaches, ...allowed, silenced];
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samhold-lint-')));
  let results: readonly ESLint.LintResult[];

  before(async () => {
    for (const path of settings) cpSync(join(root, path), join(folder, path), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    for (const [place, planted] of all.entries()) {
      const path = join(folder, placeOf(planted, place));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, planted.text);
    }
    results = await new ESLint({ cwd: folder }).lintFiles(all.map(placeOf));
  });
  after(() => rmSync(folder, { recursive: true }));

  function rulesBroken(planted: Planted): readonly (string | null)[] {
    const path = join(folder, placeOf(planted, all.indexOf(planted)));
    const result = results.find(({ filePath }) => filePath === path) ?? assert.fail(`${path} was not linted`);
    return result.messages.map(({ ruleId }) => ruleId);
  }

  for (const breach of breaches) {
    it(`refuse ${breach.deed} in ${breach.file} by ${breach.rule}`, () => {
      const broken = rulesBroken(breach);
      assert.ok(broken.includes(breach.rule), `only ${broken.join(', ')} was broken`);
    });
  }

  for (const sound of allowed) {
    it(`allow ${sound.deed}`, () => assert.deepEqual(rulesBroken(sound), []));
  }

  it('let nothing silence a rule that nothing broke', () => {
    assert.deepEqual(rulesBroken(silenced), [null]);
  });
});
