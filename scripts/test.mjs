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
  for (const beside of groupsOf(steps)) {
    say(`\n== ${beside.map(({ title }) => title).join('; ')}`);
    for (const { counts, line } of await Promise.all(beside.map(playOne))) {
      for (const key of Object.keys(totals)) totals[key] += counts[key];
      lines.push(line);
    }
    if (totals.failed > 0) break;
  }
  say(`\nSummary, ${since(begun)} in all\n${lines.join('\n')}\n\n${inWords(totals)}`);
  return totals.failed === 0 ? 0 : 1;
}

/** Neighbours that only read the sources are played beside each other. */
function groupsOf(steps) {
  const groups = [];
  for (const step of steps) {
    const last = groups.at(-1);
    if (step.reads && last?.[0].reads) last.push(step);
    else groups.push([step]);
  }
  return groups;
}

async function playOne({ name, run }) {
  const start = Date.now();
  const counts = (await run(say)) ?? { passed: 0, failed: 0, skipped: 0 };
  const outcome = counts.failed === 0 ? 'ok' : 'FAILED';
  say(`-- ${name}: ${outcome} in ${since(start)}`);
  const line = `  ${outcome.padEnd(6)} ${name.padEnd(12)} ${since(start).padStart(8)}  ${wordsFor(counts)}`;
  return { counts, line };
}

function wordsFor(counts) {
  return counts.passed + counts.failed + counts.skipped === 0 ? '' : inWords(counts);
}

function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
