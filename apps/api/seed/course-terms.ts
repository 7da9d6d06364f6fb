import type { CourseName } from './courses.js';

/** What a road needs to lead where it leads. */
export interface Terms {
  /** To whom the need is offered; the boligkontor where nothing else is said. */
  readonly offeredTo?: string;
  /** Units that the person is asked about besides the four of the region. */
  readonly alsoAsked?: readonly string[];
  /** How soon harm is done when nobody follows up; by law it also sets how long a vedtak may take. */
  readonly urgency?: 'tonight' | 'this-week' | 'later';
  readonly remand?: true;
  /** The day of the road on which those who were held come out. */
  readonly outOnDay?: number;
  /** Its last step was just taken: a day later time would lead on from there. */
  readonly lately?: true;
}

const mission = 'bymisjon-fjordvik/bo-team';
const otherPrison = 'nesodal-fengsel/tilbakeforing';
const housed = { outOnDay: 28 } as const;

const terms: Partial<Record<CourseName, Terms>> = {
  agreed: { remand: true },
  forwarded: { offeredTo: 'nesodal/nav-kommune' },
  declined: { offeredTo: mission },
  'accepted-in-part': { offeredTo: mission },
  returned: { offeredTo: mission },
  'meeting-agreed': { lately: true },
  deciding: { urgency: 'this-week', lately: true },
  'decision-late': { urgency: 'this-week' },
  'transfer-announced': { alsoAsked: [otherPrison], lately: true },
  transferred: { alsoAsked: [otherPrison] },
  'released-at-once': { remand: true, outOnDay: 3, lately: true },
  'on-probation': { outOnDay: 20 },
  'taken-over': { outOnDay: 20, lately: true },
  'take-over-confirmed': { outOnDay: 20 },
  gap: { outOnDay: 20 },
  'home-flagged': { lately: true },
  'moved-in': housed,
  'stable-at-6': housed,
  'closed-by-the-rule': housed,
  'responsibility-disputed': { lately: true },
  'in-aftercare': { alsoAsked: ['fjordvik-barnevern/ettervern'] },
  'met-outside': { alsoAsked: ['helse-fjordvik/ruspoliklinikk'] },
};

export function termsOf(course: CourseName): Terms {
  return terms[course] ?? {};
}
