import { Ledger } from './ledger.js';
import { Speaker } from './speaker.js';

/** Everyone whom the stories need, by the demo's machine clients. All of them are invented. */
export function castOf(base: string) {
  const ledger = new Ledger();
  const speaker = (name: string, kind: string, client: string) =>
    new Speaker(base, name, kind, `demo-${kind}--${client}`, ledger);
  return {
    ledger,
    kim: speaker('Kim Solvik', 'client', 'kim'),
    noor: speaker('Noor Haugli', 'client', 'noor'),
    jo: speaker('Jo Tangvik', 'client', 'jo'),
    eli: speaker('Eli Stordal', 'client', 'eli'),
    prison: speaker('Fjordvik fengsel', 'correctional-service', 'fjordvik-fengsel-tilbakeforing'),
    otherPrison: speaker('Nesodal fengsel', 'correctional-service', 'nesodal-fengsel-tilbakeforing'),
    wrong: speaker('Nesodal kommune, Nav', 'municipality', 'nesodal-nav-kommune'),
    right: speaker('Fjordvik kommune, boligkontoret', 'municipality', 'fjordvik-boligkontor'),
    bystander: speaker('Fjordvik kommune, Nav', 'municipality', 'fjordvik-nav-kommune'),
    mission: speaker('Kirkens Bymisjon Fjordvik', 'kirkens-bymisjon', 'bymisjon-fjordvik-bo-team'),
    husbanken: speaker('Husbanken', 'husbanken', 'husbanken-region'),
    childWelfare: speaker('Fjordvik barnevernstjeneste', 'child-welfare', 'fjordvik-barnevern-ettervern'),
    health: speaker('Helse Fjordvik', 'partner', 'helse-fjordvik-ruspoliklinikk'),
    supervision: speaker('Statsforvalteren', 'supervision', 'statsforvalteren-tilsyn'),
  };
}

export type Cast = ReturnType<typeof castOf>;

/** Bodies with an inbox and cases, who are all shown after each step. */
export function bodiesOf(cast: Cast): readonly Speaker[] {
  const { prison, otherPrison, wrong, right, bystander, mission, health, childWelfare } = cast;
  return [prison, otherPrison, wrong, right, bystander, mission, health, childWelfare];
}

/** Where each unit is found in the directory: organisation and the beginning of the unit's name. */
const places: Readonly<Record<string, readonly [organisation: string, unit: string]>> = {
  'Fjordvik fengsel': ['Fjordvik fengsel', ''],
  'Nesodal fengsel': ['Nesodal fengsel', ''],
  'Nesodal kommune, Nav': ['Nesodal kommune', 'Nav'],
  'Fjordvik kommune, boligkontoret': ['Fjordvik kommune', 'Boligkontoret'],
  'Fjordvik kommune, Nav': ['Fjordvik kommune', 'Nav'],
  'Kirkens Bymisjon Fjordvik': ['Kirkens Bymisjon Fjordvik', ''],
  'Fjordvik barnevernstjeneste': ['Fjordvik barnevernstjeneste', ''],
  'Helse Fjordvik': ['Helse Fjordvik', ''],
};

export function isUnitOf(unit: { readonly organisationName: string; readonly unitName: string } | null, who: Speaker) {
  const [organisation = '', start = ''] = places[who.name] ?? [];
  return unit !== null && unit.organisationName === organisation && unit.unitName.startsWith(start);
}
