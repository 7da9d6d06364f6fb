import { z } from 'zod';
import { isBodyKind, isCivilDate, isInstant, type BodyKind, type CivilDate, type Instant } from '#lib/kernel';
import { fieldClasses } from './field-class.js';

/** The six life areas of case management (H16). */
export const lifeAreas = ['housing', 'economy', 'work', 'leisure', 'network', 'health'] as const;
export type LifeArea = (typeof lifeAreas)[number];

/** How soon a need without a follow-up lead does harm: *i natt / denne uka / senere*. */
export const urgencies = ['tonight', 'this-week', 'later'] as const;
export type Urgency = (typeof urgencies)[number];

/** How the person's word reached us. Spoken and written words are registered by a worker and can be confirmed later. */
export const utteranceForms = ['digital', 'oral', 'signed'] as const;
export type UtteranceForm = (typeof utteranceForms)[number];

/** Why someone looks or acts: the purpose limitation of GDPR article 5(1)(b). */
export const purposes = ['joint-follow-up', 'own-duty', 'own-access', 'supervision', 'platform'] as const;
export type Purpose = (typeof purposes)[number];

export const participantSchema = z.strictObject({
  kind: z.custom<BodyKind>((value) => typeof value === 'string' && isBodyKind(value)),
  organisation: z.string().regex(/^\d{9}$/),
  unit: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
});

export const civilDateSchema = z.custom<CivilDate>(
  (value) => typeof value === 'string' && isCivilDate(value),
  'YYYY-MM-DD',
);
export const instantSchema = z.custom<Instant>(
  (value) => typeof value === 'string' && isInstant(value),
  'an instant in UTC',
);
/** An hour of the day in Oslo, `HH:MM`. */
export const hourSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const fieldClassSchema = z.enum(fieldClasses);
/** A basis names its version, so that a decision can be judged by the text it was made on. */
export const basisSchema = z.strictObject({ code: z.string().max(80), version: z.string().max(40) });
