import { z } from 'zod';
import { isSealedField, type AnyDeclaration } from './catalogue.js';
import type { Field } from './field.js';

/** What can be said of a field for ever: its kind, and of what is in clear the values that it takes, as JSON Schema. */
export type FieldShape =
  | { readonly kind: 'sealed'; readonly class: string; readonly subject: string; readonly optional: boolean }
  | { readonly kind: 'id' | 'coded'; readonly optional: boolean; readonly values: Values };

/** A part of a JSON Schema, as far as it bears on what was accepted once. */
type Values = { readonly [keyword: string]: unknown };

/** One version of one event, as it was declared. */
export interface EventShape {
  readonly event: string;
  readonly version: number;
  readonly fields: Readonly<Record<string, FieldShape>>;
}

export function shapeOf({ name, version, fields }: AnyDeclaration): EventShape {
  const shapes = Object.entries(fields).map(([field, declared]) => [field, fieldShape(declared)] as const);
  return { event: name, version, fields: Object.fromEntries(shapes.toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function fieldShape(field: Field): FieldShape {
  if (isSealedField(field))
    return { kind: 'sealed', class: field.class, subject: field.subject, optional: field.optional };
  const { $schema: _schema, ...values } = z.toJSONSchema(field.schema, { unrepresentable: 'any', io: 'input' });
  return { kind: field.field, optional: field.schema.safeParse(undefined).success, values };
}

/**
 * Why facts that were recorded by one shape may not be read by another of the same version; nothing when all of them may.
 * Wider is well: a new optional field, another code. What is narrower or other needs a new version with an upcaster.
 */
export function incompatibilities(kept: EventShape, now: EventShape): readonly string[] {
  const gone = Object.keys(kept.fields).filter((field) => !(field in now.fields));
  const fresh = Object.entries(now.fields).filter(([field, { optional }]) => !(field in kept.fields) && !optional);
  const changed = Object.entries(kept.fields).flatMap(([field, before]) => {
    const after = now.fields[field];
    return after === undefined ? [] : fieldFaults(before, after).map((fault) => `${field} ${fault}`);
  });
  return [
    ...gone.map((field) => `${field} is taken away`),
    ...fresh.map(([field]) => `${field} is new and required`),
    ...changed,
  ];
}

function fieldFaults(before: FieldShape, after: FieldShape): readonly string[] {
  if (before.kind !== after.kind) return [`was ${before.kind} and is ${after.kind}`];
  const required = before.optional && !after.optional ? ['was optional and is required'] : [];
  if (before.kind === 'sealed' || after.kind === 'sealed') {
    const isMoved = JSON.stringify(placeOf(before)) !== JSON.stringify(placeOf(after));
    return isMoved ? [...required, 'is sealed under another class or subject'] : required;
  }
  return [...required, ...narrower(before.values, after.values, '')];
}

function placeOf(shape: FieldShape): unknown {
  return shape.kind === 'sealed' ? [shape.class, shape.subject] : [];
}

const atMost = new Set(['maxLength', 'maxItems', 'maximum']);
const atLeast = new Set(['minLength', 'minItems', 'minimum']);

/** What the second no longer takes and the first did; `where` is the way to it. */
function narrower(before: Values, after: Values, where: string): readonly string[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keywords].flatMap((keyword) => {
    const [old, now] = [before[keyword], after[keyword]];
    const says = (what: string) => [`${what}${where === '' ? '' : ` at ${where}`}`];
    if (keyword === 'enum' && Array.isArray(old)) {
      if (!Array.isArray(now)) return says('is a list of codes no more');
      return old
        .filter((code) => !now.includes(code))
        .flatMap((code) => says(`takes the code ${String(code)} no more`));
    }
    if (keyword === 'properties') return inProperties(valuesIn(old), valuesIn(now), where);
    if (keyword === 'required') {
      const had = Array.isArray(old) ? old : [];
      return (Array.isArray(now) ? now : [])
        .filter((one) => !had.includes(one))
        .flatMap((one) => says(`now needs ${one}`));
    }
    if (keyword === 'items') return narrower(valuesIn(old), valuesIn(now), `${where}[]`);
    if (atMost.has(keyword))
      return Number(now ?? Infinity) < Number(old ?? Infinity) ? says(`has a smaller ${keyword}`) : [];
    if (atLeast.has(keyword))
      return Number(now ?? -Infinity) > Number(old ?? -Infinity) ? says(`has a larger ${keyword}`) : [];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : says(`has another ${keyword}`);
  });
}

function inProperties(before: Values, after: Values, where: string): readonly string[] {
  return Object.keys(before).flatMap((name) =>
    name in after
      ? narrower(valuesIn(before[name]), valuesIn(after[name]), `${where}.${name}`)
      : [`has no ${name} any more${where === '' ? '' : ` at ${where}`}`],
  );
}

function valuesIn(value: unknown): Values {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}
