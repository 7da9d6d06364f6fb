import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const cruiser = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
const settings = ['.dependency-cruiser.cjs', 'package.json', 'tsconfig.json', 'tsconfig.tools.json'];

const outcome = z.object({
  summary: z.object({ violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })) }),
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
});

export type Files = Readonly<Record<string, string>>;

export interface Verdict {
  /** Of the check as `npm test` runs it. */
  readonly exitCode: number;
  /** `<file> breaks <rule>`, sorted. */
  readonly violations: readonly string[];
  /** `<file> imports <file>`. */
  readonly imports: readonly string[];
}

/** Judges a small tree of files by the very settings that judge this repository. Nothing of it is left afterwards. */
export function judge(files: Files): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'samhold-boundaries-'));
  try {
    for (const file of settings) cpSync(join(root, file), join(folder, file));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return judgeFolder(folder, ['apps', 'libs', 'test']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Judges a folder of this repository itself, and what it leads to. */
export function judgeRepository(folder: string): Omit<Verdict, 'exitCode'> {
  return findings(root, [folder]);
}

function judgeFolder(cwd: string, folders: readonly string[]): Verdict {
  return { exitCode: cruise(cwd, folders).status ?? -1, ...findings(cwd, folders) };
}

function findings(cwd: string, folders: readonly string[]): Omit<Verdict, 'exitCode'> {
  const { summary, modules } = outcome.parse(JSON.parse(cruise(cwd, ['--output-type', 'json', ...folders]).stdout));
  const violations = new Set(summary.violations.map(({ from, rule }) => `${from} breaks ${rule.name}`));
  return {
    violations: [...violations].sort(),
    imports: modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => `${source} imports ${resolved}`),
    ),
  };
}

function cruise(cwd: string, args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const ended = spawnSync(process.execPath, [cruiser, ...args], { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (ended.stdout === '') throw new Error(`dependency-cruiser did not run: ${ended.stderr}`);
  return ended;
}
