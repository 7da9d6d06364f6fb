import { z } from 'zod';
import { civilDateSchema, fieldClassSchema, purposes } from '#lib/case-stream';
import { isBodyKind, kinds } from '#lib/kernel';

/** What somebody wants to do with a case. `look` covers every way of reading: page, list, search, count, export, live update. */
export const actionCodes = ['look', 'contribute', 'answer-offer', 'speak-for-self', 'see-who-looked', 'audit'] as const;
export type ActionCode = (typeof actionCodes)[number];

/** How somebody stands to a case. There is no other way to stand to one. */
export const parties = ['person', 'participant', 'assigned', 'offered', 'passed-on', 'unseen', 'overseer'] as const;
export type Party = (typeof parties)[number];

const words = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[a-z][a-z0-9-]{1,59}$/);
const bodyKinds = kinds.filter(isBodyKind);
const bodyKind = z.enum(bodyKinds);
const role = z.enum(['case-worker', 'coordinator', 'duty-officer', 'auditor', 'machine']);
const classes = z.array(fieldClassSchema).readonly();

/** A ground in law. `validTo` is the day from which nothing more is disclosed on it; a newer text alone sets no such day. */
export const basisRule = z.strictObject({
  code,
  version: z.string().min(1).max(40),
  text: words,
  source: z.string().min(1),
  /** S: read in a public source. K: general knowledge, to be confirmed by the installation's lawyer. */
  mark: z.enum(['S', 'K']),
  validFrom: civilDateSchema,
  validTo: civilDateSchema.nullable(),
});

/** One of the ready answers to a question about cooperation. */
export const presetRule = z.strictObject({
  code,
  name: words,
  explanation: words,
  ifNo: words,
  /** The basis that a yes gives. */
  basis: code,
  months: z.number().int().min(1).max(36),
  mark: z.enum(['S', 'K']),
  /** What the preset gives to a recipient of each kind; a kind that is not named is given nothing. */
  classes: z.partialRecord(z.enum(bodyKinds), classes).readonly(),
});

const actionRule = z.strictObject({
  parties: z.array(z.enum(parties)).min(1).readonly(),
  /** Asked of workers only; the person has no role. */
  roles: z.array(role).readonly(),
});

export const policySchema = z.strictObject({
  version: z.string().regex(/^\d{4}-\d+$/),
  validFrom: civilDateSchema,
  bases: z.array(basisRule).min(1).readonly(),
  /** The basis that is named when somebody is let in by standing rather than by a grant. */
  standingBases: z.strictObject({ open: code, person: code, author: code, overseer: code, ownRecord: code }),
  /** Classes that hold no fact about a person. */
  openClasses: classes,
  /** What each kind may ever come to know of a case, whatever is granted. */
  reach: z.record(z.enum(kinds), classes).readonly(),
  /** What an open offer or invitation shows of what is granted, until it is accepted. */
  preview: classes,
  /** For how many days after its end whoever passed an offer on is told what became of it. */
  outcomeToldDays: z.number().int().min(0).max(365),
  /** Kinds whose presence on a case nobody else is told. */
  secretPresence: z.array(bodyKind).readonly(),
  /** Kinds that stand outside every case. */
  joinNoCase: z.array(bodyKind).readonly(),
  /** Kinds that oversee others on a mandate. */
  overseers: z.array(bodyKind).readonly(),
  purposes: z.record(z.enum(parties), z.array(z.enum(purposes)).min(1).readonly()).readonly(),
  actions: z.record(z.enum(actionCodes), actionRule).readonly(),
  presets: z.array(presetRule).length(3).readonly(),
});
export type PolicyRules = z.infer<typeof policySchema>;
export type BasisRule = z.infer<typeof basisRule>;
export type PresetRule = z.infer<typeof presetRule>;
