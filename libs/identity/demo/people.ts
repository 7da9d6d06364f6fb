import { derivedUuid, type BodyActor, type WorkerId } from '#lib/kernel';
import type { Who } from '../claims.js';
import { demoOrganisations } from './organisations.js';

/** A role card. Everyone here is invented; the national identity numbers are synthetic (month + 80). */
export interface DemoCard {
  /** What the card is called at the login: `login_hint`. */
  readonly card: string;
  readonly name: string;
  readonly synthetic: true;
  readonly who: Who;
}

/** A worker's id in the demo, by the name of the card or of the machine client. */
export function demoWorkerId(name: string): WorkerId {
  return `worker-${derivedUuid('samhold demo', name)}`;
}

type Human = Exclude<BodyActor['role'], 'machine'>;

/** Card, name, organisation, unit, role. */
const workers: readonly (readonly [card: string, name: string, organisation: string, unit: string, role: Human])[] = [
  ['jonas', 'Jonas Vik', 'fjordvik', 'boligkontor', 'case-worker'],
  ['berit', 'Berit Solli', 'fjordvik', 'boligkontor', 'coordinator'],
  ['marit', 'Marit Lunde', 'fjordvik', 'bo-team', 'case-worker'],
  ['amina', 'Amina Warsame', 'fjordvik', 'nav-kommune', 'case-worker'],
  ['tor', 'Tor Eide', 'nesodal', 'boligkontor', 'case-worker'],
  ['siri', 'Siri Aasen', 'nesodal', 'nav-kommune', 'case-worker'],
  ['ole', 'Ole Brekke', 'bymisjon-fjordvik', 'bo-team', 'case-worker'],
  ['liv', 'Liv Sandnes', 'husbanken', 'region', 'case-worker'],
  ['petter', 'Petter Nyhus', 'fjordvik-fengsel', 'tilbakeforing', 'coordinator'],
  ['ingrid', 'Ingrid Foss', 'nesodal-fengsel', 'tilbakeforing', 'case-worker'],
  ['svein', 'Svein Tangen', 'friomsorgen', 'friomsorg', 'case-worker'],
  ['hanna', 'Hanna Dalen', 'fjordvik-barnevern', 'ettervern', 'case-worker'],
  ['omar', 'Omar Haddad', 'helse-fjordvik', 'ruspoliklinikk', 'case-worker'],
  ['wenche', 'Wenche Lien', 'utleiehuset', 'utleie', 'case-worker'],
  ['grete', 'Grete Moen', 'statsforvalteren', 'tilsyn', 'auditor'],
];

/** Kim is 23 years old in 2026, Noor 41, Jo 29, Eli 36. */
const persons = [
  ['kim', 'Kim Solvik', '14850350281'],
  ['noor', 'Noor Haugli', '02908510065'],
  ['jo', 'Jo Tangvik', '11849735081'],
  ['eli', 'Eli Stordal', '08909035016'],
] as const;

export const demoPeople: readonly DemoCard[] = [
  ...workers.map(([card, name, short, unit, role]): DemoCard => {
    const organisation = demoOrganisations.find((candidate) => candidate.short === short);
    if (!organisation?.units.some((candidate) => candidate.code === unit))
      throw new Error(`No unit for the card ${card}`);
    const { kind, number } = organisation;
    const who = { kind, organisation: number, unit, worker: demoWorkerId(card), role } as const;
    return { card, name, synthetic: true, who };
  }),
  ...persons.map(([card, name, pid]): DemoCard => ({ card, name, synthetic: true, who: { kind: 'client', pid } })),
];
