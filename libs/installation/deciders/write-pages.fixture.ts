import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allPages } from './pages.fixture.js';

// Writes docs/deciders. With --check nothing is written, and drift ends in exit code 1.

const folder = 'docs/deciders';
const pages = allPages();
const stored = new Map(filesIn(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
const strangers = [...stored.keys()].filter((file) => !pages.some((page) => page.file === file));

if (process.argv.includes('--check')) check();
else write();

function check(): void {
  const drifted = pages.filter(({ file, text }) => stored.get(file) !== text).map(({ file }) => file);
  if (drifted.length > 0) fail(`Run \`npm run docs\`; in ${folder} these drifted: ${drifted.join(', ')}`);
  if (strangers.length > 0) fail(`In ${folder} these are of no decider that has a tour: ${strangers.join(', ')}`);
}

function fail(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

function write(): void {
  mkdirSync(folder, { recursive: true });
  for (const { file, text } of pages) writeFileSync(join(folder, file), text);
}

function filesIn(path: string): readonly string[] {
  try {
    return readdirSync(path);
  } catch {
    return [];
  }
}
