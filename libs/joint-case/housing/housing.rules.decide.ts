import type { Participant } from '#lib/kernel';
import { dwellingConditions, type DwellingCondition } from '#lib/case-stream';

/** What one condition of an offer is called, and whether it ties the home to treatment or *readiness*. */
export interface ConditionRule {
  readonly condition: DwellingCondition;
  readonly tiesToTreatment: boolean;
  readonly words: Words;
}

export interface Words {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

type Rule = Omit<ConditionRule, 'condition'>;

const tied = (nb: string, nn: string, en: string): Rule => ({ tiesToTreatment: true, words: { nb, nn, en } });
const ordinary = (nb: string, nn: string, en: string): Rule => ({ tiesToTreatment: false, words: { nb, nn, en } });

/* Which conditions count as tied is read out of H19: a full home without special conditions, housing and services apart (K). */
const conditions: Record<DwellingCondition, Rule> = {
  'in-treatment': tied('Være i behandling', 'Vere i behandling', 'Be in treatment'),
  'drug-free': tied('Være rusfri', 'Vere rusfri', 'Be free of drugs and alcohol'),
  'housing-ready': tied('Vise at man kan bo', 'Vise at ein kan bu', 'Show that one is ready to live alone'),
  'accepts-services': tied('Ta imot tjenester', 'Ta imot tenester', 'Accept services'),
  'work-or-activity': tied('Ha arbeid eller aktivitet', 'Ha arbeid eller aktivitet', 'Have work or an activity'),
  deposit: ordinary('Depositum eller garanti', 'Depositum eller garanti', 'A deposit or its like'),
  'house-rules': ordinary('Vanlige husordensregler', 'Vanlege husordensreglar', 'Ordinary house rules'),
};

/** Conditions of an offer of a home, version 2026-1. */
export const housingRules: { readonly version: string; readonly conditions: readonly ConditionRule[] } = {
  version: '2026-1',
  conditions: dwellingConditions.map(conditionRuleOf),
};

export function conditionRuleOf(condition: DwellingCondition): ConditionRule {
  return { condition, ...conditions[condition] };
}

/** True when one of the conditions asks for treatment, services or readiness: then the offer is flagged, and goes on. */
export function isTiedToTreatment(asked: readonly DwellingCondition[]): boolean {
  return asked.some((condition) => conditions[condition].tiesToTreatment);
}

/** Why such an offer is flagged, in plain words. */
export const whyFlagged: Words = {
  nb: 'Tilbudet stiller krav om behandling eller «boevne». Bolig og tjenester bør avgjøres hver for seg: flere blir boende når boligen kommer først.',
  nn: 'Tilbodet stiller krav om behandling eller «buevne». Bustad og tenester bør avgjerast kvar for seg: fleire blir buande når bustaden kjem først.',
  en: 'The offer asks for treatment or “readiness”. A home and services should be decided apart: most people stay when the home comes first.',
};

/** Bodies that can have a home to let, and follow a tenancy. A prison, Husbanken and barnevernstjenesten let none. */
export function canLet({ kind }: Pick<Participant, 'kind'>): boolean {
  return kind === 'municipality' || kind === 'kirkens-bymisjon' || kind === 'partner';
}
