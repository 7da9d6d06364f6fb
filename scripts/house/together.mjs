import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { at } from './root.mjs';

/** A spec that starts something, waits for something outside, or does something before and after the whole file. */
const needsItsOwnProcess =
  /\bnode:(?!assert\b|test\b)|\bmock\b|\bprocess\.|startTestDatabase|^(before|after)(Each)?\(|^await /m;

/** Whether a spec only computes, and not for long: then it may share a process with others of its kind. */
export function isPure(file) {
  return !/\.properties\.spec\./.test(file) && !needsItsOwnProcess.test(readFileSync(at(file), 'utf8'));
}

/** One file that is all these specs one after the other: to load a library takes longer than to play the specs of its pure parts. */
export function together(name, files) {
  const folder = join('.cache', 'together');
  mkdirSync(at(folder), { recursive: true });
  const path = join(folder, `${name}.spec.mjs`);
  writeFileSync(at(path), files.map((file) => `import ${JSON.stringify(pathFrom(folder, file))};\n`).join(''));
  return path;
}

function pathFrom(folder, file) {
  return join(...folder.split(/[\\/]/).map(() => '..'), file).replaceAll('\\', '/');
}
