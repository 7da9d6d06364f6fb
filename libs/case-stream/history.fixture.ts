import { readdirSync, readFileSync } from 'node:fs';
import { canonicalJson, type Json, type SealedContent } from '#lib/kernel';
import { declarationOf, isSealedField, type AnyDeclaration } from './catalogue.js';
import { decodeEvent, isSealed, type Language } from './codec.js';
import type { Field } from './field.js';
import { upcasters } from './upcasters.js';

const folder = new URL('../../../libs/case-stream/history/', import.meta.url);

export const today: Language = { declarationOf, upcasters };

/** The names of the leaves that are kept, `<event>.v<version>`. */
export function keptLeaves(): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.replace(/\.json$/, ''));
}

/** The exact text of a leaf that is kept. */
export function leafOf(name: string): string {
  const envelope: Json = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'));
  return canonicalJson(envelope);
}

/** What keeps a stored leaf from being read as the newest version of its event; nothing when it can be. */
export function faultsInLeaf(leaf: string, language: Language = today): readonly string[] {
  try {
    const { type, data } = decodeEvent(leaf, '2026-11-02T08:00:00.000Z', language);
    const declaration = language.declarationOf(type);
    return declaration === undefined ? [`${type} is not declared any more`] : faultsIn(declaration, data);
  } catch (failure) {
    return [String(failure)];
  }
}

function faultsIn({ name, fields }: AnyDeclaration, data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [`${name} has no data`];
  const values = new Map<string, unknown>(Object.entries(data));
  const undeclared = [...values.keys()]
    .filter((field) => !(field in fields))
    .map((field) => `${field} is not declared`);
  const unfit = Object.entries(fields).filter(([field, declared]) => !fits(declared, values.get(field)));
  return [...undeclared, ...unfit.map(([field]) => `${field} is not as declared`)];
}

function fits(field: Field, value: unknown): boolean {
  if (!isSealedField(field)) return field.schema.safeParse(value).success;
  if (value === undefined) return field.optional;
  return isSealed(value) && value.content === 'sealed' && opensHere(value);
}

/** In a leaf that is kept, the ciphertext says where the seal was set. */
function opensHere({ address, ciphertext }: SealedContent): boolean {
  const { event, stream, subject, fieldClass, field } = address;
  return Buffer.from(ciphertext, 'base64url').toString() === [event, stream, subject, fieldClass, field].join(' ');
}
