import { z } from 'zod';
import { isInstant, isStreamName, type Instant, type StreamName } from '#lib/kernel';
import { intentSignerOf, intentText } from '#lib/case-stream';
import type { IntentKeys } from './intent-keys.js';

const leafSchema = z.object({
  commandId: z.string(),
  stream: z.custom<StreamName>((value) => typeof value === 'string' && isStreamName(value)),
  author: z.object({ kind: z.string(), organisation: z.string().nullable(), actor: z.string() }),
  intent: z
    .strictObject({
      type: z.string(),
      issuedAt: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
      digest: z.string(),
      sealedKey: z.string(),
      signer: z.string(),
      signature: z.string(),
    })
    .optional(),
});

/** `unsigned`: it bears no intent, as events of before there were any. `false`: it bears one that nobody of that name signed. */
export type IntentFinding = 'signed' | 'unsigned' | 'false';

/** What is said of an event with such a one. */
export const falseIntent = 'Its intent was not signed in the name of its author.';

/** Whether the intent in a leaf was signed in the name of its author. */
export function checkIntent(leaf: unknown, keys: Pick<IntentKeys, 'fits'>): IntentFinding {
  const parsed = leafSchema.safeParse(leaf);
  if (!parsed.success) return isWithout(leaf) ? 'unsigned' : 'false';
  const { commandId, stream, author, intent } = parsed.data;
  if (intent === undefined) return 'unsigned';
  const { type, issuedAt, digest, signer, signature } = intent;
  const { organisation, actor } = author;
  const isOwn = signer === intentSignerOf(author);
  const text = intentText({ commandId, type, stream, organisation, actor, issuedAt, digest });
  return isOwn && keys.fits(signer, text, signature) ? 'signed' : 'false';
}

function isWithout(leaf: unknown): boolean {
  return typeof leaf === 'object' && leaf !== null && !('intent' in leaf);
}
