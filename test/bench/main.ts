import { append } from './append.bench.js';
import type { Bench } from './bench.js';
import { catchUp } from './catch-up.bench.js';
import { logBench } from './log/log.bench.js';
import { tableOf, writeResult } from './report.js';
import { start } from './start.bench.js';
import { view } from './view.bench.js';

/** `npm run bench -- <name>` runs one of these; without a name it runs them all. */
const benches: Readonly<Record<string, Bench>> = {
  append,
  'catch-up': catchUp,
  log: logBench,
  view,
  start,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(benches))
    if (asked.length === 0 || asked.includes(name)) await run(name, bench);
}

async function run(name: string, bench: Bench): Promise<void> {
  console.log(`\n${name}`);
  const rows = await bench((line) => console.log(`  ${line}`));
  writeResult(name, rows);
  console.log(`\n${tableOf(rows)}`);
}
