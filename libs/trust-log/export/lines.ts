import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isInstant, type Instant, type Json } from '#lib/kernel';
import { treeNames } from '../keep/kept-trees.js';

/*
 * The log as a file: one JSON object to a line, in UTF-8. First what log it is, then the exact leaves of both trees with the
 * checkpoints between them, each right behind the last leaf that it is over, then the stops, and last what there was of each.
 * Every line ends with the SHA-256 of what stands before it, so that a byte that was changed is found at its line.
 */

const json: z.ZodType<Json> = z.json();
const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value), 'no instant');
const count = z.number().int().min(0);

const header = z.strictObject({
  line: z.literal('samhold-export'),
  /** Since 2 a file names the keys that signed intents. */
  version: z.union([z.literal(1), z.literal(2)]),
  /** The lines by which a policy names this log; whoever checks decides whether to believe them. */
  keys: z.array(z.string()).min(1),
  at: instant,
});
/** The public key of one who signed intents, before the first event that bears one. It is in no tree. */
const signer = z.strictObject({ line: z.literal('signer'), key: z.string() });
const event = z.strictObject({ line: z.literal('event'), n: count, recordedAt: instant, leaf: z.string() });
const look = z.strictObject({ line: z.literal('look'), n: count, leaf: z.string() });
const cosignature = z.strictObject({ witness: z.string(), text: z.string(), at: instant });
const checkpoint = z.strictObject({
  line: z.literal('checkpoint'),
  tree: z.enum(treeNames),
  size: count,
  signedAt: instant,
  /** As the log signed it, without cosignatures. */
  note: z.string(),
  cosignatures: z.array(cosignature),
});
/** A stop to all that relies on one grant. It is in no tree. */
const stop = z.strictObject({
  line: z.literal('stop'),
  commandId: z.string(),
  caseId: z.string(),
  grantId: z.string(),
  kind: z.string(),
  organisation: z.string(),
  unit: z.string().nullable(),
  setAt: instant,
  matched: z.boolean(),
  form: z.string(),
  scribe: json.nullable(),
  sent: json.nullable(),
});
const tally = z.strictObject({ leaves: count, root: z.string() });
const end = z.strictObject({ line: z.literal('end'), events: tally, reads: tally, stops: count });

const anyLine = z.discriminatedUnion('line', [header, signer, event, look, checkpoint, stop, end]);
export type ExportLine = z.infer<typeof anyLine>;
export type ExportHeader = z.infer<typeof header>;
export type ExportedCheckpoint = Omit<z.infer<typeof checkpoint>, 'line' | 'tree'>;
export type ExportedStop = Omit<z.infer<typeof stop>, 'line'>;

/** Something in the file is not what was written; the message is one sentence that names the line and the reason. */
export class ExportUnfit extends Error {
  override readonly name = 'ExportUnfit';
  constructor(
    readonly number: number,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`Line ${number}: ${reason}`, options);
  }
}

const sumForm = /^(.*),"sum":"([A-Za-z0-9_-]{43})"\}$/s;

/** The text of a line, without its newline. */
export function formatLine(line: ExportLine | { readonly [member: string]: unknown }): string {
  const body = JSON.stringify(line).slice(0, -1);
  return `${body},"sum":"${sumOf(body)}"}`;
}

/** What a line holds, of the lines that a schema describes. Throws `ExportUnfit`. */
export function parseLineAs<T>(schema: z.ZodType<T>, text: string, number: number): T {
  const [, body, sum] = sumForm.exec(text) ?? [];
  if (body === undefined || sum === undefined) throw new ExportUnfit(number, 'It has no sum at its end.');
  if (sumOf(body) !== sum) throw new ExportUnfit(number, 'It was changed: its sum is of other bytes.');
  const parsed = schema.safeParse(jsonOf(`${body}}`));
  if (!parsed.success) throw new ExportUnfit(number, 'It is no line of this format.');
  return parsed.data;
}

export function parseLine(text: string, number: number): ExportLine {
  return parseLineAs(anyLine, text, number);
}

function sumOf(body: string): string {
  return createHash('sha256').update(body, 'utf8').digest('base64url');
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
