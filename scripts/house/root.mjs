import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the repository. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** A path below the top folder. */
export function at(...parts) {
  return join(root, ...parts);
}

/** An expected failure: its message is one clear sentence, and the program ends with code 1. */
export class Stop extends Error {
  name = 'Stop';
}

/** Runs a program; an expected failure becomes one sentence on stderr and exit code 1. */
export async function asProgram(program) {
  try {
    await program();
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem;
    process.stderr.write(`${problem.message}\n`);
    process.exit(problem.exitCode ?? 1);
  }
}

/** Seconds since an earlier Date.now(), for people: `4.2 s`. */
export function since(start) {
  return `${((Date.now() - start) / 1000).toFixed(1)} s`;
}
