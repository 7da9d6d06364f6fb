import type { BodyKind, UnitCode } from '#lib/kernel';

/** A unit as its card shows it: its direct number, and what it can and cannot do, in Norwegian. */
export interface DemoUnit {
  readonly code: UnitCode;
  readonly name: string;
  /** Of a series that is never given out: +47 999 00 xxx. */
  readonly phone: string;
  readonly can: readonly string[];
  readonly cannot: readonly string[];
}

/** An invented organisation with a synthetic number. None of them exists. */
export interface DemoOrganisation {
  readonly number: string;
  /** For names of machine clients and cards. */
  readonly short: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly synthetic: true;
  readonly units: readonly DemoUnit[];
}

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    number: '311000101',
    short: 'fjordvik',
    kind: 'municipality',
    name: 'Fjordvik kommune',
    synthetic: true,
    units: [
      {
        code: 'boligkontor',
        name: 'Boligkontoret',
        phone: '+4799900101',
        can: ['Tildele kommunal bolig', 'Gi garanti for depositum', 'Behandle søknad om startlån'],
        cannot: ['Behandle bostøtte, det gjør Husbanken', 'Love bolig en bestemt dato'],
      },
      {
        code: 'bo-team',
        name: 'Bo-teamet',
        phone: '+4799900102',
        can: ['Møte deg der du er', 'Følge opp i hjemmet etter behov', 'Være med på visning'],
        cannot: ['Tildele bolig', 'Gi økonomisk stønad'],
      },
      {
        code: 'nav-kommune',
        name: 'Nav Fjordvik, kommunale tjenester',
        phone: '+4799900103',
        can: ['Finne midlertidig botilbud samme dag', 'Behandle søknad om økonomisk stønad', 'Gi råd om gjeld'],
        cannot: ['Behandle statlige ytelser', 'Tildele kommunal bolig'],
      },
    ],
  },
  {
    number: '311000209',
    short: 'nesodal',
    kind: 'municipality',
    name: 'Nesodal kommune',
    synthetic: true,
    units: [
      {
        code: 'boligkontor',
        name: 'Boligkontoret',
        phone: '+4799900201',
        can: ['Tildele kommunal bolig i Nesodal', 'Gi garanti for depositum'],
        cannot: ['Tildele bolig til den som skal bo i en annen kommune'],
      },
      {
        code: 'nav-kommune',
        name: 'Nav Nesodal, kommunale tjenester',
        phone: '+4799900202',
        can: ['Finne midlertidig botilbud samme dag', 'Behandle søknad om økonomisk stønad'],
        cannot: ['Behandle statlige ytelser'],
      },
    ],
  },
  {
    number: '311000314',
    short: 'bymisjon-fjordvik',
    kind: 'kirkens-bymisjon',
    name: 'Kirkens Bymisjon Fjordvik',
    synthetic: true,
    units: [
      {
        code: 'bo-team',
        name: 'Bo-teamet i Kirkens Bymisjon',
        phone: '+4799900301',
        can: ['Møte deg på gata og på møteplassen', 'Følge opp i hjemmet', 'Hjelpe med søknader'],
        cannot: ['Fatte vedtak', 'Tildele bolig'],
      },
    ],
  },
  {
    number: '311000403',
    short: 'husbanken',
    kind: 'husbanken',
    name: 'Husbanken',
    synthetic: true,
    units: [
      {
        code: 'region',
        name: 'Regionkontoret',
        phone: '+4799900401',
        can: ['Behandle søknad om bostøtte', 'Gi tilskudd og lån til kommuner'],
        cannot: ['Innvilge startlån, det gjør kommunen', 'Gi bostøtte før du er registrert på adressen'],
      },
    ],
  },
  {
    number: '311000500',
    short: 'fjordvik-fengsel',
    kind: 'correctional-service',
    name: 'Fjordvik fengsel',
    synthetic: true,
    units: [
      {
        code: 'tilbakeforing',
        name: 'Tilbakeføringskoordinator',
        phone: '+4799900501',
        can: [
          'Kartlegge behov ved innkomst',
          'Melde fra om dato for løslatelse',
          'Legge til rette for møter og permisjon',
        ],
        cannot: ['Skaffe bolig', 'Følge opp etter at straffen er over'],
      },
    ],
  },
  {
    number: '311000519',
    short: 'nesodal-fengsel',
    kind: 'correctional-service',
    name: 'Nesodal fengsel',
    synthetic: true,
    units: [
      {
        code: 'tilbakeforing',
        name: 'Tilbakeføringskoordinator',
        phone: '+4799900511',
        can: ['Kartlegge behov ved innkomst', 'Melde fra om dato for løslatelse', 'Følge til toget'],
        cannot: ['Skaffe bolig', 'Følge opp etter at straffen er over'],
      },
    ],
  },
  {
    number: '311000527',
    short: 'friomsorgen',
    kind: 'correctional-service',
    name: 'Friomsorgen Fjordvik og Nesodal',
    synthetic: true,
    units: [
      {
        code: 'friomsorg',
        name: 'Friomsorgskontoret',
        phone: '+4799900521',
        can: ['Følge opp i prøvetiden', 'Følge opp straff i samfunnet'],
        cannot: ['Skaffe bolig', 'Følge opp etter prøvetiden'],
      },
    ],
  },
  {
    number: '311000608',
    short: 'fjordvik-barnevern',
    kind: 'child-welfare',
    name: 'Fjordvik barnevernstjeneste',
    synthetic: true,
    units: [
      {
        code: 'ettervern',
        name: 'Ettervernet',
        phone: '+4799900601',
        can: ['Gi ettervern til du fyller 25 år', 'Følge opp på vei til egen bolig'],
        cannot: ['Tildele kommunal bolig'],
      },
    ],
  },
  {
    number: '311000705',
    short: 'helse-fjordvik',
    kind: 'partner',
    name: 'Helse Fjordvik',
    synthetic: true,
    units: [
      {
        code: 'ruspoliklinikk',
        name: 'Ruspoliklinikken',
        phone: '+4799900701',
        can: ['Gi behandling for rusmiddelbruk', 'Videreføre LAR etter løslatelse'],
        cannot: ['Gi behandling uten henvisning', 'Tildele bolig'],
      },
    ],
  },
  {
    number: '311000713',
    short: 'utleiehuset',
    kind: 'partner',
    name: 'Utleiehuset Fjordvik',
    synthetic: true,
    units: [
      {
        code: 'utleie',
        name: 'Utleie',
        phone: '+4799900711',
        can: ['Leie ut bolig med vanlig kontrakt', 'Si fra tidlig når husleia uteblir'],
        cannot: ['Leie ut uten sikkerhet for depositum'],
      },
    ],
  },
  {
    number: '311000802',
    short: 'statsforvalteren',
    kind: 'supervision',
    name: 'Statsforvalteren',
    synthetic: true,
    units: [
      {
        code: 'tilsyn',
        name: 'Tilsynet',
        phone: '+4799900801',
        can: ['Føre tilsyn med hvem som har sett hva'],
        cannot: ['Avgjøre enkeltsaker i Samhold'],
      },
    ],
  },
];
