import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from '../build.mjs';
import { runTool } from './child.mjs';
import { withFirstStarts } from './first-starts.mjs';
import { at, Stop } from './root.mjs';
import { specs, runSpecs } from './specs.mjs';
import { isPure, together } from './together.mjs';

const eslint = join('node_modules', 'eslint', 'bin', 'eslint.js');
const prettier = join('node_modules', 'prettier', 'bin', 'prettier.cjs');
const depcruise = join('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');

/** A file whose bytes were in form once are so again; whatever else they depend on is in the cache's own key. */
const formed = ['--cache', '--cache-strategy', 'content', '--cache-location', join('.cache', 'prettier.json')];

const unit = ['dist/libs/**/*.spec.js', 'apps/web/**/*.spec.ts'];
/** Libraries that are hardly anything but decisions, folds and what these are made of. */
const pureLibraries = ['case-stream', 'disclosure', 'joint-case', 'kernel', 'participants'];
const endToEnd = ['dist/test/**/*.spec.js', 'dist/apps/**/*.spec.js'];
const browser = ['dist/test/browser/**/*.spec.js'];
/** What takes longest begins first, so that no core is left with nothing to do at the end. */
const longest = [
  'hostile/every-mutation',
  'story/stories',
  'trust-and-erasure/restart',
  'faults/faults',
  'browser/screens',
  'follow-up.properties',
  'eventstoredb/faults',
];

/**
 * What `npm test` does, in order. `run` answers the counts of its tests; a step that is no test counts only when it fails.
 * One that `reads` uses nothing but the sources and what was built of them.
 */
export const steps = [
  { name: 'types', title: 'Types and build', run: build },
  { name: 'generated', title: 'Generated files are as they would be made now', reads: true, run: generated },
  {
    name: 'lint',
    title: 'Lint and form',
    reads: true,
    run: () => all([eslint, '.'], [prettier, ...formed, '--check', '--log-level', 'warn', '.']),
  },
  { name: 'boundaries', title: 'Boundaries between the parts', reads: true, run: boundaries },
  { name: 'unit', title: 'Unit and contract tests', run: (say) => runSpecs(unitSpecs(), { say, minutes: 2 }) },
  {
    name: 'end-to-end',
    title: 'End-to-end tests',
    run: (say) =>
      withFirstStarts(['nobody'], () => runSpecs(longestFirst(specs(endToEnd, browser)), { say, minutes: 4 })),
  },
  {
    name: 'browser',
    title: 'Browser tests',
    run: (say) =>
      withFirstStarts(['region'], () => runSpecs(longestFirst(specs(browser)), { say, minutes: 4, atOnce: 2 })),
  },
];

function longestFirst(files) {
  const placeOf = (file) => {
    const place = longest.findIndex((name) => file.endsWith(`${name}.spec.js`));
    return place < 0 ? longest.length : place;
  };
  return files.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function unitSpecs() {
  const pure = new Map(pureLibraries.map((name) => [name, specs([`dist/libs/${name}/**/*.spec.js`]).filter(isPure)]));
  const alone = specs(unit, [...pure.values()].flat());
  return longestFirst([...alone, ...[...pure].map(([name, files]) => together(name, files))]);
}

async function build(say) {
  try {
    await ensureBuilt(say);
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    say(problem.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function boundaries() {
  return all([depcruise, ...['apps', 'libs', 'scripts', 'test'].filter((folder) => existsSync(at(folder)))]);
}

function generated() {
  const makers = [
    join('dist', 'scripts', 'schema.js'),
    join('dist', 'scripts', 'docs.js'),
    join('dist', 'libs', 'installation', 'deciders', 'write-pages.fixture.js'),
    join('apps', 'web', 'codegen.ts'),
  ];
  return all(...makers.filter((maker) => existsSync(at(maker))).map((maker) => [maker, '--check']));
}

/** Runs tools beside each other; each that ends badly counts as one failure. */
async function all(...tools) {
  const ended = await Promise.all(tools.map((args) => runTool(process.execPath, args, { quiet: true })));
  for (const { output } of ended) process.stdout.write(output);
  return { passed: 0, failed: ended.filter(({ code }) => code !== 0).length, skipped: 0 };
}
