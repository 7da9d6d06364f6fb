import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { run } from 'node:test';
import { at, root, since } from './root.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** The spec files that a pattern finds, without those that another finds. */
export function specs(patterns, except = []) {
  const left = new Set(globSync(except, { cwd: root }));
  return globSync(patterns, { cwd: root, exclude: (path) => path.includes('node_modules') })
    .filter((path) => !left.has(path))
    .sort();
}

/**
 * Runs spec files, each in a process of its own, three at once for two cores, since one or another waits; says one line a file, and answers how many tests passed, failed and were skipped.
 * A file that ends without its own summary failed, whatever its exit code says, and so did a step without any file.
 * When nothing is heard for so many minutes, what still runs is ended.
 */
export async function runSpecs(files, { say, minutes, atOnce = 3 }) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  const start = Date.now();
  const paths = files.map((file) => at(file));
  const unheard = new Set(paths.map(nameOf));
  const output = new Map();
  const stop = new AbortController();
  const silence = setTimeout(() => stop.abort(), minutes * 60_000);
  // The runner tells of files in their order, so that one that takes long holds back what is known of the others.
  let ended = 0;
  const pulse = setInterval(() => say(`  ${ended} of ${files.length} files have ended (${since(start)})`), 30_000);
  const leave = () => process.exit(130);
  for (const signal of signals) process.once(signal, leave);
  process.once('exit', () => stop.abort());
  const settings = { cwd: root, concurrency: atOnce, signal: stop.signal, execArgv: ['--enable-source-maps'] };
  for await (const { type, data } of run({ files: paths, ...settings })) {
    silence.refresh();
    if (type === 'test:complete' && data.name === data.file) ended += 1;
    if (type === 'test:stdout' || type === 'test:stderr')
      output.set(nameOf(data.file), (output.get(nameOf(data.file)) ?? '') + data.message);
    if (type === 'test:fail' && ownFailure(data)) tellFailure(say, data);
    if (type === 'test:summary' && unheard.delete(nameOf(data.file))) {
      tellFile(say, data, output.get(nameOf(data.file)));
      count(totals, data);
    }
  }
  clearTimeout(silence);
  clearInterval(pulse);
  if (files.length === 0) totals.failed += 1;
  for (const name of unheard) {
    totals.failed += 1;
    say(`  FAILED ${name} did not finish\n${output.get(name) ?? ''}`);
  }
  for (const signal of signals) process.off(signal, leave);
  say(`${files.length} files in ${since(start)}`);
  return totals;
}

/** One name for a spec and what it is compiled to: the runner speaks of either. */
function nameOf(path) {
  return path === undefined
    ? ''
    : relative(root, path)
        .replace(/^dist[\\/]/, '')
        .replace(/\.[jt]s$/, '');
}

/** A file whose tests all passed fails all the same when a hook of it did: nothing counts that but the file's own success. */
function count(totals, { counts, success }) {
  const failed = counts.failed + counts.cancelled;
  totals.passed += counts.passed;
  totals.failed += failed === 0 && !success ? 1 : failed;
  totals.skipped += counts.skipped + counts.todo;
}

function tellFile(say, { file, counts, success, duration_ms: spent }, output) {
  const skipped = counts.skipped + counts.todo;
  const left = skipped > 0 ? `, ${skipped} skipped` : '';
  say(`  ${success ? 'ok    ' : 'FAILED'} ${nameOf(file)} (${counts.passed} passed${left}, ${Math.round(spent)} ms)`);
  if (!success && output !== undefined) say(output.trimEnd());
}

/** A suite fails with each test in it, which is told already, or by a hook of its own; a file fails with what is in it. */
function ownFailure({ name, file, details }) {
  if (name === file) return false;
  return details.type !== 'suite' || details.error?.failureType === 'hookFailed';
}

function tellFailure(say, { name, file, line, details }) {
  const problem = details.error?.cause ?? details.error;
  say(`  FAILED ${name}\n         ${relative(root, file ?? '')}:${line ?? 0}`);
  const text = problem?.stack ?? String(problem?.message ?? problem);
  say(indented(text.replace(/^\s+at .*\(node:.*\n?/gm, '').trimEnd()));
}

function indented(text) {
  return text.replace(/^/gm, '         ');
}
