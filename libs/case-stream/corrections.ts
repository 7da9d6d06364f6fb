import type { EventId } from '#lib/kernel';
import type { Fact } from './envelope.js';
import { FactCorrected, FactWithdrawn } from './events/correction.events.js';
import { is } from './order.js';

/** The seal classes in which a correction can bring other words. */
const textFields = { case: 'caseText', housing: 'housingText', network: 'networkText' } as const;
export type CorrectedTextClass = keyof typeof textFields;

/** What may be put right in a fact: some words, a day that has been; and whether it can be taken back whole. */
export interface CorrectionRule {
  readonly text?: { readonly field: string; readonly fieldClass: CorrectedTextClass };
  readonly date?: string;
  readonly canBeWithdrawn: boolean;
}

const words = (field: string, fieldClass: CorrectedTextClass, canBeWithdrawn = false): CorrectionRule => ({
  text: { field, fieldClass },
  canBeWithdrawn,
});

/**
 * The facts that their author may correct. Ids, bodies and codes are never replaced: a fact with a wrong code is taken back and
 * recorded anew. What others have acted on, or a verb of its own undoes, is not taken back here.
 */
const rules: Readonly<Record<string, CorrectionRule>> = {
  'joint-case.NeedRegistered': words('description', 'case'),
  'joint-case.HandoverOffered': words('message', 'case'),
  'joint-case.FirstContactConfirmed': { date: 'on', canBeWithdrawn: false },
  'joint-case.CardItemSettled': words('note', 'case'),
  'partner.ContactReported': { ...words('note', 'network', true), date: 'on' },
  'joint-case.NeedProfileDescribed': words('near', 'housing', true),
  'joint-case.DwellingOffered': words('address', 'housing'),
  'joint-case.TenancyStarted': { ...words('address', 'housing', true), date: 'startedOn' },
  'joint-case.HomeAssessed': { canBeWithdrawn: true },
  'joint-case.TenancyRiskRaised': words('note', 'housing', true),
  'joint-case.TenancyRiskSettled': { canBeWithdrawn: true },
  'joint-case.StabilityMarked': { canBeWithdrawn: true },
  'joint-case.TenancyEnded': { date: 'endedOn', canBeWithdrawn: true },
};

/** The facts that can be put right by whoever recorded them. */
export const correctedTypes: readonly string[] = Object.keys(rules);

/** The command by which each is undone instead. */
const ownCommands: Readonly<Record<string, string>> = {
  'joint-case.HandoverOffered': 'withdrawHandover',
  'joint-case.CardItemSettled': 'reopenCardItem',
  'joint-case.CardItemTaken': 'reopenCardItem',
  'joint-case.DwellingOffered': 'withdrawDwellingOffer',
  'joint-case.StabilityProposed': 'proposeStability',
  'joint-case.CooperationRested': 'wakeCooperation',
  'correctional-service.ReleaseDateSet': 'setReleaseDate',
};

export function correctionRuleOf(type: string): CorrectionRule | undefined {
  return rules[type];
}

/** Undefined where nothing undoes it. */
export function ownCommandOf(type: string): string | undefined {
  return ownCommands[type];
}

/** In which field of `FactCorrected` words of a class stand. */
export function correctedTextField(fieldClass: CorrectedTextClass): (typeof textFields)[CorrectedTextClass] {
  return textFields[fieldClass];
}

/** What became of a fact: the newest correction, or that it was taken back. */
export interface Correction {
  readonly eventId: EventId;
  readonly correctedBy: EventId;
  readonly withdrawn: boolean;
}

export function isCorrection(fact: Fact): boolean {
  return is(FactCorrected, fact) || is(FactWithdrawn, fact);
}

export function correctionsIn(facts: readonly Fact[]): readonly Correction[] {
  return facts.flatMap((fact) => {
    const withdrawn = is(FactWithdrawn, fact);
    if (!withdrawn && !is(FactCorrected, fact)) return [];
    return [{ eventId: fact.data.eventId, correctedBy: fact.meta.id, withdrawn }];
  });
}

/**
 * The facts as they count: each that was corrected with the new words and day in its old place, those that were taken back left
 * out. Whoever folds facts folds these; what was recorded stays on the log, in the timeline and in every proof.
 */
export function withCorrections(facts: readonly Fact[]): readonly Fact[] {
  const changes = facts.filter(isCorrection);
  if (changes.length === 0) return facts;
  return facts.flatMap((fact) =>
    changes.reduce<readonly Fact[]>((now, change) => now.flatMap((f) => after(f, change)), [fact]),
  );
}

function after(fact: Fact, change: Fact): readonly Fact[] {
  const rule = correctionRuleOf(fact.type);
  if (rule === undefined || typeof fact.data !== 'object') return [fact];
  if (is(FactWithdrawn, change) && change.data.eventId === fact.meta.id) return rule.canBeWithdrawn ? [] : [fact];
  if (!is(FactCorrected, change) || change.data.eventId !== fact.meta.id) return [fact];
  const text = rule.text === undefined ? undefined : change.data[textFields[rule.text.fieldClass]];
  const { on } = change.data;
  const data = {
    ...fact.data,
    ...(rule.text === undefined || text === undefined ? {} : { [rule.text.field]: text }),
    ...(rule.date === undefined || on === undefined ? {} : { [rule.date]: on }),
  };
  return [{ ...fact, data }];
}
