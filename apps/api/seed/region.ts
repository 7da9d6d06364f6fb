import { plusDays, type CivilDate } from '#lib/kernel';
import { stages, type Stage } from './demo-road.js';
import { syntheticId } from './synthetic-id.js';

/**
 * Someone in the demo region without a home of their own. On the decks' figures: 104 people (B2, 2004), of whom
 * 50 are families with 112 children and 30 are aged 18 to 25 (B7, 2010). Every one of them is invented.
 */
export interface RegionPerson {
  readonly name: string;
  readonly nationalId: string;
  readonly born: CivilDate;
  readonly children: number;
  /** The body whose own record the road begins in. */
  readonly startsAt: 'prison' | 'bo-team';
  readonly stage: Stage;
  readonly startedDaysAgo: number;
  /** Days from today to the release; negative when it is past. Only for those who start in prison. */
  readonly releaseInDays: number;
  readonly channel: (typeof channels)[number];
  readonly sleepsTonight: (typeof beds)[number];
}

export const regionFigures = { people: 104, families: 50, children: 112, young: 30 } as const;

const channels = ['phone', 'drop-in', 'self-referral', 'other-body'] as const;
const beds = ['with-others', 'shelter', 'nowhere', 'own-home', 'unknown'] as const;
/** One release in each part of the board, from long before to the month after. */
const releases = [90, 61, 44, 31, 27, 16, 12, 6, 4, 2, 1, 0, -1, -9, -20, -29] as const;

const firstNames =
  'Anja Bjørn Cecilie Daniel Eirin Farid Gunn Henrik Ida Jon Karin Leif Mona Nils Oda Per Ragnhild Samir Tone Ulf Vera Yngve Åse Øystein'.split(
    ' ',
  );
const lastNames =
  'Aukland Bergstrøm Dalseth Engevik Fossheim Grønli Hovland Innvær Jørstad Kvamme Lillebø Myhrvold Nordbotn Opsahl Ravnås Skogheim Tvedten Ulvund Vikanes Ystgård Åmli Øvrelid'.split(
    ' ',
  );

/** The people of the region as they stand on a day: the same for the same day. */
export function regionOn(today: CivilDate): readonly RegionPerson[] {
  return Array.from({ length: regionFigures.people }, (_, place) => personAt(place, today));
}

function personAt(place: number, today: CivilDate): RegionPerson {
  const born = plusDays(today, -daysOfLife(place));
  const startsAt = place % 4 === 3 ? 'prison' : 'bo-team';
  const turn = Math.floor(place / 4);
  return {
    name: `${nth(firstNames, place)} ${nth(lastNames, place * 7 + 3)}`,
    nationalId: syntheticId(born, 600 + place),
    born,
    children: childrenOf(place),
    startsAt,
    stage: startsAt === 'prison' ? nth(stages, turn) : stageAfterEnquiry(place),
    startedDaysAgo: 8 + ((place * 11) % 50),
    releaseInDays: nth(releases, turn),
    channel: nth(channels, place),
    sleepsTonight: nth(beds, turn),
  };
}

/** Most who ask are answered by one body alone; every third comes to work together with several. */
function stageAfterEnquiry(place: number): Stage {
  return place % 3 === 0 ? nth(stages, 1 + (Math.floor(place / 12) % (stages.length - 1))) : 'registered';
}

/** The first thirty are 18 to 25, the others 26 to 67. */
function daysOfLife(place: number): number {
  const years = place < regionFigures.young ? 18 + (place % 8) : 26 + ((place * 5) % 41);
  return years * 366 + ((place * 29) % 300);
}

/** Fifty families, spread over all ages; two children each, and three in the first twelve. */
function childrenOf(place: number): number {
  const family = Math.floor(((place + 1) * regionFigures.families) / regionFigures.people);
  const isFamily = family > Math.floor((place * regionFigures.families) / regionFigures.people);
  if (!isFamily) return 0;
  return family <= regionFigures.children - 2 * regionFigures.families ? 3 : 2;
}

function nth<T>(list: readonly T[], place: number): T {
  const found = list[place % list.length];
  if (found === undefined) throw new Error('An empty list has no element');
  return found;
}
