import { plusDays, type CivilDate } from '#lib/kernel';
import { termsOf } from './course-terms.js';
import { daysOf, type CourseName } from './courses.js';
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
  readonly course: CourseName;
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

/** How far those have come whose road began with an admission, each at a part of the board of releases. */
const fromPrison: readonly CourseName[] = [
  ...(['registered', 'asked', 'agreed', 'needed', 'offered', 'accepted', 'completed'] as const),
  ...(['date-moved', 'home-asked-about', 'on-leave', 'transfer-announced', 'transferred'] as const),
  ...(['released-at-once', 'on-probation', 'taken-over', 'take-over-confirmed', 'gap'] as const),
  ...(['not-arrived', 'home-flagged', 'home-refused', 'home-accepted', 'moved-in', 'stable-at-6'] as const),
  ...(['closed-by-the-rule', 'withdrawn', 'ended-by-person'] as const),
];

/** And those who asked for help, and work together with several. */
const fromOutside: readonly CourseName[] = [
  ...(['said-no', 'forwarded', 'declined', 'accepted-in-part', 'returned', 'taken-back', 'meeting-agreed'] as const),
  ...(['unanswered', 'deciding', 'decision-late', 'refused-by-decision', 'granted-by-decision', 'need-met'] as const),
  ...(['under-assessment', 'home-lapsed', 'home-taken-back', 'deposit-refused', 'allowance-granted'] as const),
  ...(['allowance-refused', 'home-at-risk', 'home-lost', 'stable-at-12', 'resting', 'woken', 'died'] as const),
  ...(['moved-away', 'expelled', 'in-error', 'responsibility-disputed', 'responsibility-late'] as const),
  ...(['responsible-proposed', 'responsible-agreed', 'responsible-decided', 'said-aloud'] as const),
  ...(['confirmed-aloud', 'fact-disputed', 'fact-corrected', 'in-aftercare', 'met-outside'] as const),
];

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
  const course = startsAt === 'prison' ? nth(fromPrison, turn) : afterEnquiry(place - turn);
  const startedDaysAgo = startOf(course, place, nth(releases, turn));
  const { outOnDay } = termsOf(course);
  return {
    name: `${nth(firstNames, place)} ${nth(lastNames, place * 7 + 3)}`,
    nationalId: syntheticId(born, 600 + place),
    born,
    children: childrenOf(place),
    startsAt,
    course,
    startedDaysAgo,
    releaseInDays: outOnDay === undefined ? nth(releases, turn) : outOnDay - startedDaysAgo,
    channel: nth(channels, place),
    sleepsTonight: nth(beds, turn),
  };
}

/** Long enough ago for all that happened, and for a release that is past to have been set before it. */
function startOf(course: CourseName, place: number, release: number): number {
  const { lately, outOnDay } = termsOf(course);
  if (lately === true) return daysOf(course);
  const since = Math.max(daysOf(course), 8) + ((place * 11) % 12);
  return outOnDay === undefined ? Math.max(since, 10 - release) : since;
}

/** Every second who asks is answered by one body alone; each of the others has come to a state of its own. */
function afterEnquiry(asker: number): CourseName {
  return asker % 2 === 1 ? 'registered' : nth(fromOutside, asker / 2);
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
