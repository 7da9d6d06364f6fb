import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runTool } from './house/child.mjs';
import { ensureInstalled } from './house/install.mjs';
import { nodeToRunOn } from './house/pinned-node.mjs';
import { asProgram, at, since, Stop } from './house/root.mjs';
import { inTurn } from './house/turn.mjs';

const tsc = join('node_modules', 'typescript7', 'bin', 'tsc');
const vite = join('node_modules', 'vite', 'bin', 'vite.js');

const parts = {
  server: {
    title: 'the server',
    sources: () => JSON.parse(readFileSync(at('tsconfig.json'), 'utf8')).include,
    isSource: (name) => /\.(ts|json)$/.test(name),
    settings: ['tsconfig.json', 'package.json'],
    isThere: () => true,
    steps: [[tsc, '-p', '.']],
    after: dropOrphans,
  },
  web: {
    title: 'the web client',
    sources: () => [join('apps', 'web'), 'schema'],
    isSource: () => true,
    settings: ['package.json'],
    isThere: () => existsSync(at('apps', 'web', 'index.html')),
    steps: [[vite, 'build', join('apps', 'web'), '--outDir', at('dist', 'web'), '--emptyOutDir', '--logLevel', 'warn']],
    after: () => undefined,
  },
  webTypes: {
    title: 'the types of the web client',
    sources: () => [join('apps', 'web'), 'libs', 'schema'],
    isSource: (name) => /\.(tsx?|json)$/.test(name),
    settings: ['package.json'],
    isThere: () => existsSync(at('apps', 'web', 'index.html')),
    steps: [[tsc, '-p', join('apps', 'web'), '--noEmit']],
    after: () => undefined,
  },
};

/** Builds what differs from its last build. `say` takes progress, a line at a time. Stops at the first error. */
export async function ensureBuilt(say, names = Object.keys(parts)) {
  for (const name of names) {
    const part = parts[name];
    if (!part.isThere() || isFresh(name)) continue;
    await inTurn('build', () => isFresh(name) || build(name, say));
  }
}

function isFresh(name) {
  const stamp = stampOf(name);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === signature(parts[name]);
}

async function build(name, say) {
  const { title, steps, after } = parts[name];
  const seen = signature(parts[name]);
  const start = Date.now();
  say(`Building ${title} ...`);
  for (const [tool, ...args] of steps) {
    const { code, output } = await runTool(nodeToRunOn(), [tool, ...args], { quiet: true });
    if (code !== 0) throw new Stop(`${output.trim()}\nThe build of ${title} failed, so nothing new was started.`);
  }
  after();
  mkdirSync(dirname(stampOf(name)), { recursive: true });
  writeFileSync(stampOf(name), seen);
  say(`Built ${title} in ${since(start)}`);
}

function stampOf(name) {
  return at('dist', '.stamps', name);
}

/** Path, time and size of every source: another value whenever one is added, changed or gone. */
function signature({ sources, isSource, settings }) {
  const hash = createHash('sha256');
  const files = [...settings, ...sources().flatMap((folder) => filesBelow(folder).filter(isSource))];
  for (const file of files) {
    const { mtimeMs, size } = statSync(at(file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

function filesBelow(folder) {
  if (!existsSync(at(folder))) return [];
  return readdirSync(at(folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .filter(({ name }) => name !== 'node_modules')
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** A compiled file whose source is gone would still be found by the test runner. */
function dropOrphans() {
  for (const folder of parts.server.sources()) {
    for (const file of filesBelow(join('dist', folder))) {
      const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts');
      if (source.endsWith('.ts') && !existsSync(at(source))) rmSync(at(file));
    }
  }
}

if (process.argv[1] === at('scripts', 'build.mjs')) {
  await asProgram(async () => {
    const say = (line) => process.stdout.write(`${line}\n`);
    const named = process.argv.slice(2);
    await ensureInstalled(say);
    await ensureBuilt(say, named.length > 0 ? named : undefined);
  });
}
