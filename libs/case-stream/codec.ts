import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import {
  canonicalJson,
  streamKindOf,
  type EventId,
  type Instant,
  type Json,
  type SealAddress,
  type Sealed,
  type SealedContent,
} from '#lib/kernel';
import { declarationOf, isSealedField, type AnyDeclaration } from './catalogue.js';
import type { Envelope, Fact, Header } from './envelope.js';
import type { SealedField } from './field.js';
import { isRecord, storedEnvelope, type StoredEnvelope } from './stored-envelope.js';
import { upcast, upcasters, type Upcaster } from './upcasters.js';

/** Largest leaf, in bytes of UTF-8. */
export const largestLeaf = 64 * 1024;

export class EventRefused extends Error {
  override readonly name = 'EventRefused';
}

export type Sealer = (address: SealAddress, text: string) => Promise<SealedContent>;

/** Of a header, what takes a key to make. */
export type Vouched = Pick<Header, 'commandDigest' | 'intent'>;

/**
 * Checks an event against its declaration, seals what is personal, and gives the exact text that is stored and hashed. What vouches for the command may
 * still be in the making: its keys and those of the seals are then fetched together.
 * Throws `EventRefused` when the event is not as declared: deciders are typed, so that is a programmer's error.
 */
export async function encodeEvent(
  event: { readonly type: string; readonly data: object },
  eventId: EventId,
  header: Omit<Header, keyof Vouched>,
  seal: Sealer,
  vouched: Vouched | Promise<Vouched>,
): Promise<string> {
  const declaration = declarationOf(event.type);
  if (declaration === undefined) throw new EventRefused(`${event.type} is not in the catalogue`);
  if (!declaration.streams.includes(streamKindOf(header.stream)))
    throw new EventRefused(`${event.type} does not belong on ${header.stream}`);
  const place = { event: eventId, stream: header.stream };
  const [data, { commandDigest, intent }] = await Promise.all([
    encodeData(declaration, event.data, place, seal),
    vouched,
  ]);
  const envelope: Envelope = {
    ...header,
    commandDigest,
    ...(intent === undefined ? {} : { intent }),
    id: eventId,
    type: event.type,
    version: declaration.version,
    salt: randomBytes(16).toString('base64url'),
    data,
  };
  const leaf = canonicalJson(jsonOf(envelope));
  if (Buffer.byteLength(leaf) > largestLeaf)
    throw new EventRefused(`${event.type} is larger than ${largestLeaf} bytes`);
  return leaf;
}

async function encodeData(
  declaration: AnyDeclaration,
  data: object,
  place: Pick<SealAddress, 'event' | 'stream'>,
  seal: Sealer,
): Promise<{ [field: string]: Json }> {
  const given = new Map<string, unknown>(Object.entries(data));
  const undeclared = [...given.keys()].filter((name) => !Object.hasOwn(declaration.fields, name));
  if (undeclared.length > 0) throw new EventRefused(`${declaration.name} does not declare ${undeclared.join(', ')}`);
  // All in one turn, so that the keys they need are fetched in one round trip.
  const encoded = await Promise.all(
    Object.entries(declaration.fields).map(async ([name, field]): Promise<readonly [string, Json] | undefined> => {
      const value = given.get(name);
      if (!isSealedField(field)) return clearMember(declaration, name, field, value);
      if (value === undefined && field.optional) return undefined;
      if (!isSealed(value)) throw new EventRefused(`${declaration.name}.${name} must be personal content`);
      const subject = subjectOf(declaration, field.subject, given.get(field.subject));
      return [name, await sealedJson(value, { ...place, subject, fieldClass: field.class, field: name }, seal)];
    }),
  );
  return Object.fromEntries(encoded.filter((member) => member !== undefined));
}

function clearMember(
  declaration: AnyDeclaration,
  name: string,
  { schema }: Extract<AnyDeclaration['fields'][string], { readonly schema: unknown }>,
  value: unknown,
): readonly [string, Json] | undefined {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new EventRefused(`${declaration.name}.${name}: ${z.prettifyError(parsed.error)}`);
  return parsed.data === undefined ? undefined : [name, jsonOf(parsed.data)];
}

async function sealedJson(value: Sealed, address: SealAddress, seal: Sealer): Promise<Json> {
  if (value.content !== 'plain')
    throw new EventRefused(`A seal cannot move to ${address.stream}; open it and seal anew`);
  return { sealed: (await seal(address, value.text)).ciphertext };
}

function subjectOf(declaration: AnyDeclaration, name: string, subject: unknown): string {
  if (typeof subject !== 'string') throw new EventRefused(`${declaration.name}.${name} names no subject`);
  return subject;
}

/** What leaves are read by: the newest declarations, and the steps that lead to them. */
export interface Language {
  declarationOf(name: string): AnyDeclaration | undefined;
  readonly upcasters: readonly Upcaster[];
}

const spoken: Language = { declarationOf, upcasters };

/** Reads a stored leaf: newest version, sealed members given back with the address of their seal. */
export function decodeEvent(leaf: string, recordedAt: Instant, language = spoken): Fact {
  const envelope = storedEnvelope(JSON.parse(leaf));
  const { type, version, data } = envelope;
  const declaration = language.declarationOf(type);
  const current =
    declaration === undefined ? data : upcast(type, version, declaration.version, jsonRecord(data), language.upcasters);
  const revived = declaration === undefined ? current : reviveSeals(declaration, current, envelope);
  return { type, data: revived, meta: metaOf(envelope, recordedAt) };
}

/** Member by member: every fact is made here, and to gather the rest of an envelope costs more than to read it. */
function metaOf(envelope: StoredEnvelope, recordedAt: Instant): Fact['meta'] {
  const { id, stream, compartment, author, purpose, correlation, causation, commandId, commandDigest } = envelope;
  const { occurredAt } = envelope;
  const who = { id, stream, compartment, author, purpose, correlation, causation, commandId, commandDigest };
  // The schema above took the leaf's ids for text; what was encoded from typed ids comes back as they were.
  return { ...who, occurredAt, recordedAt } as Fact['meta'];
}

function reviveSeals(
  declaration: AnyDeclaration,
  data: { readonly [field: string]: unknown },
  place: { readonly id: string; readonly stream: Envelope['stream'] },
): { readonly [field: string]: unknown } {
  const revived: { [field: string]: unknown } = { ...data };
  for (const [name, { subject, class: fieldClass }] of sealedFieldsOf(declaration)) {
    const value = data[name];
    if (value === undefined) continue;
    const address: SealAddress = {
      event: place.id,
      stream: place.stream,
      subject: subjectOf(declaration, subject, data[subject]),
      fieldClass,
      field: name,
    };
    revived[name] = { content: 'sealed', address, ciphertext: ciphertextOf(value) } satisfies SealedContent;
  }
  return revived;
}

const sealedFields = new WeakMap<AnyDeclaration, readonly (readonly [name: string, field: SealedField])[]>();

function sealedFieldsOf(declaration: AnyDeclaration): readonly (readonly [name: string, field: SealedField])[] {
  const known = sealedFields.get(declaration);
  if (known !== undefined) return known;
  const found = Object.entries(declaration.fields).flatMap(([name, field]) =>
    isSealedField(field) ? [[name, field] as const] : [],
  );
  sealedFields.set(declaration, found);
  return found;
}

function ciphertextOf(value: unknown): string {
  const sealed = isRecord(value) && Object.keys(value).length === 1 ? value['sealed'] : undefined;
  return typeof sealed === 'string' ? sealed : ciphertextSchema.parse(value).sealed;
}

const ciphertextSchema = z.strictObject({ sealed: z.string() });
const jsonSchema: z.ZodType<Json> = z.json();

function jsonOf(value: unknown): Json {
  return jsonSchema.parse(value);
}

function jsonRecord(data: { readonly [field: string]: unknown }): { readonly [field: string]: Json } {
  // It comes from `JSON.parse`, and to look through all of it for what is no JSON would cost as much as the rest of decoding.
  return data as { readonly [field: string]: Json };
}

export function isSealed(value: unknown): value is Sealed {
  return (
    typeof value === 'object' &&
    value !== null &&
    'content' in value &&
    (value.content === 'plain' || value.content === 'sealed')
  );
}
