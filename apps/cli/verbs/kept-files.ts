import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parsePolicy, PolicyUnfit, type KeptNote, type LogPolicy } from '#lib/trust-log';
import { Failed } from '../verb.js';

/** The checkpoints and receipts in files. Throws `Failed`. */
export function keptIn(files: readonly string[]): Promise<readonly KeptNote[]> {
  return Promise.all(files.map(async (file) => ({ name: basename(file), text: await textIn(file) })));
}

/** The policy in a file. Throws `Failed`. */
export async function policyIn(file: string): Promise<LogPolicy> {
  try {
    return parsePolicy(await textIn(file));
  } catch (cause) {
    if (cause instanceof PolicyUnfit)
      throw new Failed(`The policy ${file} cannot be used: ${cause.message}.`, { cause });
    throw cause;
  }
}

async function textIn(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Failed(`${file} cannot be read.`, { cause });
  });
}

/** The values of an option that may be given several times. */
export function allOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
