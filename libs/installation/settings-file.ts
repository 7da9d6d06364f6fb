import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { CannotStart } from '#lib/database';

/** Reads a JSON file that a variable names. Throws `CannotStart` that says in one sentence what is wrong with it. */
export async function settingsIn<T>(variable: string, file: string, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(jsonIn(await textOf(variable, file), variable, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the whole' : issue.path.join('.');
  throw new CannotStart(`Correct ${file}, which ${variable} names: ${place} is not as it must be (${issue?.message}).`);
}

async function textOf(variable: string, file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown cause';
    throw new CannotStart(`${variable} names ${file}, which cannot be read (${code}); correct one of the two.`, {
      cause,
    });
  }
}

function jsonIn(text: string, variable: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CannotStart(`${variable} names ${file}, which is not JSON; correct the file.`, { cause });
  }
}
