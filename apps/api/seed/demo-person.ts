import type { CardItem, LifeArea, Urgency } from '#lib/case-stream';

/** One invented person of the demo. Days are counted back from today, so that the demo never grows old. */
export interface DemoPerson<Course extends string = string> {
  readonly name: string;
  readonly nationalId: string;
  /** Where the road begins: with an admission, or with an enquiry and its answers. */
  readonly start: 'admission' | Enquiry;
  /** Held in remand, with no day of release; otherwise serving a sentence. */
  readonly remand?: boolean;
  readonly course: Course;
  readonly startedDaysAgo: number;
  /** Days from today to the release; negative when it is past. */
  readonly releaseInDays: number;
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly need: string;
  readonly message: string;
  /** The unit that the need is offered to: `<organisation short name>/<unit>`. */
  readonly offeredTo: string;
  /** Units that the person is asked about besides the four of the region. */
  readonly alsoAsked?: readonly string[];
  readonly priority: string;
  readonly children?: number;
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
