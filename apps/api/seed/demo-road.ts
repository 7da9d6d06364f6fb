import type { CardItem, LifeArea, Urgency } from '#lib/case-stream';
import { syntheticId } from './synthetic-id.js';

/** How far somebody has come on the road, each stage after all those before it. */
export const stages = ['registered', 'asked', 'agreed', 'needed', 'offered', 'accepted', 'completed'] as const;
export type Stage = (typeof stages)[number];

/** One invented person of the demo. Days are counted back from today, so that the demo never grows old. */
export interface DemoPerson {
  readonly name: string;
  readonly nationalId: string;
  /** Where the road begins: with an admission, or with an enquiry and its answers. */
  readonly start: 'admission' | Enquiry;
  readonly stage: Stage;
  readonly startedDaysAgo: number;
  readonly releaseInDays: number;
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly need: string;
  readonly message: string;
  /** The unit that the need is offered to: `<organisation short name>/<unit>`. */
  readonly offeredTo: string;
  readonly priority: string;
  /** Points of the release card that the starter or the receiver has; words where one is settled. */
  readonly card?: readonly DemoPoint[];
}

export interface Enquiry {
  readonly channel: 'phone' | 'drop-in' | 'self-referral' | 'other-body';
  readonly sleepsTonight: 'own-home' | 'with-others' | 'shelter' | 'institution' | 'nowhere' | 'unknown';
  readonly children: 'yes' | 'no';
}

export interface DemoPoint {
  readonly item: CardItem;
  readonly by: 'starter' | 'receiver';
  readonly settled?: string;
}

const home = { start: 'admission', area: 'housing', offeredTo: 'fjordvik/boligkontor' } as const;

/** Nobody here exists. The names are made up and the numbers synthetic. */
export const demoRoad: readonly DemoPerson[] = [
  {
    ...home,
    name: 'Kim Solvik',
    nationalId: '14850350281',
    stage: 'asked',
    startedDaysAgo: 2,
    releaseInDays: 60,
    urgency: 'this-week',
    need: 'Et hjem ved løslatelse',
    message: '',
    priority: '',
  },
  {
    ...home,
    name: 'Aksel Myrvang',
    nationalId: syntheticId('1988-03-12', 310),
    stage: 'offered',
    startedDaysAgo: 9,
    releaseInDays: 18,
    urgency: 'tonight',
    need: 'Et sted å sove fra løslatelsesdagen',
    message: 'Løslates på en fredag. Har ingen å bo hos.',
    priority: 'At jeg slipper å sove ute den første natta.',
  },
  {
    ...home,
    name: 'Turid Lervåg',
    nationalId: syntheticId('1979-11-02', 320),
    stage: 'offered',
    startedDaysAgo: 4,
    releaseInDays: 46,
    urgency: 'this-week',
    need: 'Leilighet i nærheten av dattera',
    message: 'Dattera går på skole i Fjordvik.',
    priority: 'Å kunne ha dattera på besøk.',
  },
  {
    ...home,
    name: 'Jamal Åsheim',
    nationalId: syntheticId('1995-06-21', 330),
    stage: 'accepted',
    startedDaysAgo: 15,
    releaseInDays: 9,
    urgency: 'this-week',
    need: 'Egen bolig, helst med bod til verktøy',
    message: 'Har fått tilbud om jobb på verksted.',
    priority: 'Å komme i gang med jobben.',
    card: [
      { item: 'bed-tonight', by: 'receiver' },
      { item: 'id-papers', by: 'starter', settled: 'Nytt pass hentet, BankID virker.' },
      { item: 'travel', by: 'starter' },
    ],
  },
  {
    ...home,
    name: 'Rune Bakkestad',
    nationalId: syntheticId('1969-01-30', 340),
    stage: 'completed',
    startedDaysAgo: 40,
    releaseInDays: 3,
    urgency: 'later',
    need: 'En varig bolig etter midlertidig opphold',
    message: 'Bor på hybel til ut måneden.',
    priority: 'Ro og en dør som er min.',
    card: [
      { item: 'bed-tonight', by: 'receiver', settled: 'Hybelen er klar, nøkkel hos boligkontoret fra kl. 10.' },
      { item: 'who-meets', by: 'starter', settled: 'Kontaktbetjenten følger til toget kl. 09.15.' },
      { item: 'id-papers', by: 'starter', settled: 'Førerkort i lomma.' },
      { item: 'money', by: 'receiver' },
      { item: 'appointment', by: 'receiver', settled: 'Boligkontoret, samme dag kl. 13.00.' },
    ],
  },
  {
    start: 'admission',
    name: 'Ingunn Tveitereid',
    nationalId: syntheticId('2001-09-09', 510),
    stage: 'offered',
    startedDaysAgo: 6,
    releaseInDays: 12,
    area: 'network',
    urgency: 'this-week',
    offeredTo: 'bymisjon-fjordvik/bo-team',
    need: 'Noen som møter ved porten',
    message: 'Har bedt om en som ikke kommer fra det offentlige.',
    priority: 'At noen står der når jeg kommer ut.',
  },
];
