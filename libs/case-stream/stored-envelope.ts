import { z } from 'zod';
import { isInstant, isStreamName } from '#lib/kernel';
import { purposes } from './codes.js';

const authorSchema = z.strictObject({
  kind: z.string(),
  organisation: z.string().nullable(),
  unit: z.string().nullable(),
  actor: z.string(),
  role: z.string(),
});

const signed = {
  issuedAt: z.string(),
  digest: z.string(),
  sealedKey: z.string(),
  signer: z.string(),
  signature: z.string(),
};
/** What a server has signed, or a gateway. */
const intentSchema = z.union([
  z.strictObject({ type: z.string(), ...signed }),
  z.strictObject({ ordered: z.string(), request: z.string(), part: z.string().nullable(), ...signed }),
]);

/** An envelope as a leaf has it. */
export const envelopeSchema = z.strictObject({
  id: z.string(),
  type: z.string(),
  version: z.number().int().positive(),
  stream: z.string().refine(isStreamName),
  compartment: z.string(),
  author: authorSchema,
  purpose: z.enum(purposes),
  correlation: z.string(),
  causation: z.string().nullable(),
  occurredAt: z.string().refine(isInstant),
  commandId: z.string(),
  commandDigest: z.string(),
  intent: intentSchema.optional(),
  salt: z.string(),
  // `z.record` would go through every member once more, and costs as much as the rest of the envelope.
  data: z.custom<{ readonly [field: string]: unknown }>(isRecord),
});

export type StoredEnvelope = z.infer<typeof envelopeSchema>;

/** Throws `ZodError`, which says what is wrong with it. */
export function storedEnvelope(value: unknown): StoredEnvelope {
  return isEnvelope(value) ? value : envelopeSchema.parse(value);
}

/** What the schema says, member by member: each fact of every fold comes by here. It accepts nothing that the schema refuses. */
export function isEnvelope(value: unknown): value is StoredEnvelope {
  if (!isRecord(value)) return false;
  const { version, stream, author, purpose, causation, occurredAt, intent, data } = value;
  return (
    areTexts(value, textMembers) &&
    (intent === undefined || isIntent(intent)) &&
    has(value, intent === undefined ? members : members + 1) &&
    Number.isSafeInteger(version) &&
    Number(version) > 0 &&
    typeof stream === 'string' &&
    isStreamName(stream) &&
    isAuthor(author) &&
    purposeCodes.has(purpose) &&
    isTextOrNull(causation) &&
    typeof occurredAt === 'string' &&
    isInstant(occurredAt) &&
    isRecord(data)
  );
}

type Members = { readonly [member: string]: unknown };

const textMembers = ['id', 'type', 'compartment', 'correlation', 'commandId', 'commandDigest', 'salt'];
const signedMembers = Object.keys(signed);
/** Without the intent, which need not be there. */
const members =
  textMembers.length + ['version', 'stream', 'author', 'purpose', 'causation', 'occurredAt', 'data'].length;
const purposeCodes: ReadonlySet<unknown> = new Set(purposes);

function isIntent(value: unknown): boolean {
  if (!isRecord(value) || !areTexts(value, signedMembers)) return false;
  if (areTexts(value, ['type'])) return has(value, signedMembers.length + 1);
  return areTexts(value, ['ordered', 'request']) && isTextOrNull(value['part']) && has(value, signedMembers.length + 3);
}

function isAuthor(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { organisation, unit } = value;
  return (
    areTexts(value, ['kind', 'actor', 'role']) && isTextOrNull(organisation) && isTextOrNull(unit) && has(value, 5)
  );
}

function areTexts(value: Members, names: readonly string[]): boolean {
  return names.every((name) => typeof value[name] === 'string');
}

function isTextOrNull(value: unknown): boolean {
  return value === null || typeof value === 'string';
}

/** So many members, and no other. */
function has(value: Members, count: number): boolean {
  return Object.keys(value).length === count;
}

export function isRecord(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
