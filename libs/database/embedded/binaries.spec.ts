import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { CannotStart } from '../cannot-start.js';
import { accountFor } from './account.js';
import { usable, type Programs } from './binaries.js';
import { closedFolder } from './cluster.fixture.js';

const uid = process.getuid?.() ?? 0;
const isRoot = uid === 0;

describe("PostgreSQL's programs", () => {
  let folder: ReturnType<typeof closedFolder>;
  let programs: Programs;
  let copy: string;
  beforeEach(() => {
    folder = closedFolder();
    programs = { native: folder.path, version: `spec-${basename(folder.path)}` };
    copy = `/var/tmp/samhold-postgresql-${programs.version}-${uid}`;
    for (const name of ['bin', 'lib', 'share']) mkdirSync(join(folder.path, name));
    writeFileSync(join(folder.path, 'bin', 'postgres'), 'the program', { mode: 0o700 });
    writeFileSync(join(folder.path, 'lib', 'libicu.so.60.2'), 'the library', { mode: 0o600 });
    const links = ['libicu.so', 'libicu.so.60'].map((name) => ({
      source: 'native/lib/libicu.so.60.2',
      target: `native/lib/${name}`,
    }));
    writeFileSync(join(folder.path, 'pg-symlinks.json'), JSON.stringify(links));
  });
  afterEach(() => {
    folder.remove();
    rmSync(copy, { recursive: true, force: true });
  });
  const library = (native: string, name: string) => readFileSync(join(native, 'lib', name), 'utf8');

  it('are used in place, with the links that an installation without scripts has not made', () => {
    symlinkSync('libicu.so.60.2', join(folder.path, 'lib', 'libicu.so'));
    assert.equal(usable(programs, undefined), folder.path);
    for (const name of ['libicu.so', 'libicu.so.60']) assert.equal(library(folder.path, name), 'the library');
  });

  it('are copied to where another user can use them, once', { skip: !isRoot }, () => {
    const account = accountFor('/does/not/exist');
    assert.equal(usable(programs, account), copy);
    assert.equal(statSync(join(copy, 'bin', 'postgres')).mode & 0o777, 0o755);
    assert.equal(statSync(join(copy, 'lib', 'libicu.so.60.2')).mode & 0o777, 0o644);
    assert(lstatSync(join(copy, 'lib', 'libicu.so.60')).isSymbolicLink());
    assert.equal(library(copy, 'libicu.so.60'), 'the library');
    const { ino } = statSync(copy);
    assert.equal(usable(programs, account), copy);
    assert.equal(statSync(copy).ino, ino);
  });

  it('are copied where the links cannot be made in place', { skip: isRoot }, () => {
    chmodSync(join(folder.path, 'lib'), 0o500);
    assert.equal(usable(programs, undefined), copy);
    assert.equal(library(copy, 'libicu.so.60'), 'the library');
    chmodSync(join(folder.path, 'lib'), 0o700);
  });

  it('are not taken from a copy that others could have changed', { skip: !isRoot }, () => {
    mkdirSync(copy);
    chmodSync(copy, 0o777);
    const start = () => usable(programs, accountFor('/does/not/exist'));
    assert.throws(start, (error) => error instanceof CannotStart && /was not put there by Samhold/.test(error.message));
  });
});
