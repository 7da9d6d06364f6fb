import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { isIdOf, isInstant, type Instant, type PersonId } from '#lib/kernel';
import { authoritySchema, participantSchema } from '#lib/case-stream';

/**
 * What was ordered about whom, in a file of its own beside the databases: a restore from older backups asks it what must not
 * come back. It holds pseudonymous ids, verbs, laws and references, and no content.
 */
const entrySchema = z.strictObject({
  personId: z.custom<PersonId>((value) => typeof value === 'string' && isIdOf('person', value)),
  verb: z.enum(['erase', 'restrict', 'lift']),
  authority: authoritySchema,
  shownTo: z.array(participantSchema),
  at: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
});
export type ErasureEntry = z.infer<typeof entrySchema>;

export function erasureListIn(folder: string): string {
  return join(folder, 'erasures.ndjson');
}

/** Adds to the list; it is on the disk when this resolves. Only its owner may read it. */
export async function listErasure(folder: string, entry: ErasureEntry): Promise<void> {
  const file = await open(erasureListIn(folder), 'a', 0o600);
  try {
    await file.appendFile(`${JSON.stringify(entry)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The list does not say what it must; the message is one sentence. */
export class ErasureListUnfit extends Error {
  override readonly name = 'ErasureListUnfit';
}

/** Everything on a list, in its order; nothing where there is no file. A line that was cut short by a crash was never promised. */
export async function erasuresIn(path: string): Promise<readonly ErasureEntry[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return '';
    throw cause;
  });
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  return whole
    .split('\n')
    .filter((line) => line !== '')
    .map((line, at) => {
      const parsed = entrySchema.safeParse(jsonOf(line));
      if (!parsed.success) throw new ErasureListUnfit(`Line ${at + 1} of ${path} is no line of a list of erasures.`);
      return parsed.data;
    });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
