import { z } from 'zod';
import { isIdOf, type Sealed } from '#lib/kernel';
import type { FieldClass } from './field-class.js';

/** A field is an id, a code or date in clear, or sealed personal content. There is no fourth kind. */
export type Field = IdField | CodedField | SealedField;

export interface IdField<Z extends z.ZodType = z.ZodType> {
  readonly field: 'id';
  readonly schema: Z;
}

export interface CodedField<Z extends z.ZodType = z.ZodType> {
  readonly field: 'coded';
  readonly schema: Z;
}

/** `subject` names the id field whose key seals this one. */
export interface SealedField<Optional extends boolean = boolean> {
  readonly field: 'sealed';
  readonly class: FieldClass;
  readonly subject: string;
  readonly optional: Optional;
}

/** The id of something named by its own prefix, for example `need-<uuid>`. */
export function id<P extends string>(prefix: P): IdField<z.ZodCustom<`${P}-${string}`>> {
  return {
    field: 'id',
    schema: z.custom<`${P}-${string}`>(
      (value) => typeof value === 'string' && isIdOf(prefix, value),
      `${prefix}-<uuid>`,
    ),
  };
}

/** An id with a shape of its own. */
export function idOf<Z extends z.ZodType>(schema: Z): IdField<Z> {
  return { field: 'id', schema };
}

/** A code, a civil date or a number, in clear on the log, listed in the DPIA. Never personal content. */
export function coded<Z extends z.ZodType>(schema: Z): CodedField<Z> {
  return { field: 'coded', schema };
}

/** Personal content under the key of the subject that the named id field holds. */
export function sealed(fieldClass: FieldClass, subject: string): SealedField<false> {
  return { field: 'sealed', class: fieldClass, subject, optional: false };
}

export function sealedOptional(fieldClass: FieldClass, subject: string): SealedField<true> {
  return { field: 'sealed', class: fieldClass, subject, optional: true };
}

type ValueOf<F extends Field> = F extends SealedField
  ? Sealed
  : F extends IdField<infer Z> | CodedField<infer Z>
    ? z.infer<Z>
    : never;

type OptionalNames<F extends Record<string, Field>> = {
  [N in keyof F]: F[N] extends SealedField<true> ? N : undefined extends ValueOf<F[N]> ? N : never;
}[keyof F];

/** The TypeScript type of the data that a set of fields declares. */
export type DataOf<F extends Record<string, Field>> = {
  readonly [N in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[N]>;
} & { readonly [N in OptionalNames<F>]?: ValueOf<F[N]> };
