import { ensureInstalled } from './house/install.mjs';
import { moveToPinnedNode } from './house/launch.mjs';
import { leaveWithParent } from './house/parent.mjs';
import { asProgram, at, since } from './house/root.mjs';

const say = (line) => process.stdout.write(`${line}\n`);

await asProgram(async () => {
  leaveWithParent();
  const words = process.argv.slice(2);
  await moveToPinnedNode(words.includes('--no-install') ? false : await ensureInstalled(say));
  if (words.includes('--full')) process.env.SAMHOLD_FULL = '1';
  // Some three hundred processes load much the same code: whoever comes later finds it compiled.
  process.env.NODE_COMPILE_CACHE ??= at('.cache', 'compiled');
  const { steps } = await import('./house/steps.mjs');
  const chosen = words.filter((word) => !word.startsWith('--'));
  process.exitCode = await play(steps.filter(({ name }) => chosen.length === 0 || chosen.includes(name)));
});

/** Plays the steps in order up to the first failure, prints the summary and the totals, and answers the exit code. */
async function play(steps) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const lines = [];
  const begun = Date.now();
  for (const { name, title, run } of steps) {
    say(`\n== ${title}`);
    const start = Date.now();
    const counts = (await run(say)) ?? { passed: 0, failed: 0, skipped: 0 };
    for (const key of Object.keys(totals)) totals[key] += counts[key];
    lines.push(
      `  ${counts.failed === 0 ? 'ok    ' : 'FAILED'} ${name.padEnd(12)} ${since(start).padStart(8)}  ${wordsFor(counts)}`,
    );
    say(`-- ${name}: ${counts.failed === 0 ? 'ok' : 'FAILED'} in ${since(start)}`);
    if (counts.failed > 0) break;
  }
  say(`\nSummary, ${since(begun)} in all\n${lines.join('\n')}\n\n${inWords(totals)}`);
  return totals.failed === 0 ? 0 : 1;
}

function wordsFor(counts) {
  return counts.passed + counts.failed + counts.skipped === 0 ? '' : inWords(counts);
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
