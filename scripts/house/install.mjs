import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { at, since, Stop } from './root.mjs';
import { runTool } from './child.mjs';
import { inTurn } from './turn.mjs';

const stampFile = at('node_modules', '.samhold-install');

/** Installs the locked packages when they are not there as locked. Answers whether it did. */
export async function ensureInstalled(say) {
  if (isInstalled()) return false;
  return inTurn('install', async () => {
    if (isInstalled()) return false;
    await install(say);
    writeFileSync(stampFile, wanted());
    return true;
  });
}

function isInstalled() {
  if (readOr(stampFile, '') === wanted()) return true;
  if (!installedAsLocked()) return false;
  writeFileSync(stampFile, wanted());
  return true;
}

/** What the installed packages follow from: the lock, and the parts of package.json that name packages. */
function wanted() {
  const { dependencies, devDependencies, optionalDependencies, overrides } = jsonOf('package.json');
  return createHash('sha256')
    .update(JSON.stringify([dependencies, devDependencies, optionalDependencies, overrides]))
    .update(readFileSync(at('package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
}

/** True when somebody has run `npm ci` by hand: npm's own note of what it installed has every locked version. */
function installedAsLocked() {
  if (!existsSync(at('node_modules', '.package-lock.json'))) return false;
  const installed = jsonOf(join('node_modules', '.package-lock.json')).packages ?? {};
  return Object.entries(jsonOf('package-lock.json').packages).every(
    ([path, locked]) => path === '' || locked.optional || locked.integrity === installed[path]?.integrity,
  );
}

async function install(say) {
  if (existsSync(at('node_modules')) && lstatSync(at('node_modules')).isSymbolicLink())
    throw new Stop('node_modules is a link: run npm ci in the folder that it points to.');
  say('Installing packages; the first time takes about a minute ...');
  const start = Date.now();
  const pulse = setInterval(() => say(`  still installing (${since(start)})`), 10_000);
  try {
    // Scripts of packages are not needed, and not run: what is installed is what the lock has the hash of.
    const args = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
    const { code, output } = await runTool('npm', args, {
      quiet: true,
      env: withoutOwnNode(),
      shell: process.platform === 'win32',
    });
    if (code !== 0)
      throw new Stop(`${errorsOf(output)}npm ci ended with code ${code}, so the packages are not installed.`);
  } finally {
    clearInterval(pulse);
  }
  say(`Packages installed in ${since(start)}`);
}

/** npm must not run on the Node that it is about to replace. */
function withoutOwnNode() {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const folders = (process.env[name] ?? '').split(delimiter);
  const foreign = folders.filter((folder) => !folder.includes(join('node_modules', '.bin')));
  return { ...process.env, [name]: foreign.join(delimiter) };
}

function errorsOf(output) {
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!) (?! )/.test(line));
  return lines.length === 0 ? '' : `${lines.slice(0, 6).join('\n')}\n`;
}

function jsonOf(path) {
  return JSON.parse(readFileSync(at(path), 'utf8'));
}

function readOr(path, otherwise) {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}
