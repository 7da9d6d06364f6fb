import type { Row } from './bench.js';
import { parts } from './parts.js';
import { tableOf, writeResult } from './report.js';

/** `npm run bench -- log` runs every part and prints one table; `npm run bench -- <part> …` runs some of them. */
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== 'log' && !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are log, ${Object.keys(parts).join(', ')}.`);
  process.exitCode = 1;
} else if (asked.length === 0 || asked.includes('log')) await run('log', Object.keys(parts));
else for (const name of asked) await run(name, [name]);

/** A part that ends in an error leaves the others to be measured, and the whole without success. */
async function run(name: string, partNames: readonly string[]): Promise<void> {
  const rows: Row[] = [];
  for (const part of partNames)
    try {
      rows.push(...(await rowsOf(part)));
    } catch (cause) {
      console.error(`  ${part} could not be measured:`, cause);
      process.exitCode = 1;
    }
  writeResult(name, rows);
  console.log(`\n${tableOf(rows)}`);
}

async function rowsOf(part: string): Promise<readonly Row[]> {
  const start = performance.now();
  console.log(`\n${part}`);
  const rows = (await parts[part]?.((line) => console.log(`  ${line}`))) ?? [];
  console.log(`  in ${Math.round((performance.now() - start) / 1_000)} s`);
  return rows;
}
