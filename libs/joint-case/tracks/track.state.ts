import type { Kind } from '#lib/kernel';

/** A sentence in the three languages. */
export interface TrackWords {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

/** One thing to have done by a day, counted from another day. */
export interface Milestone {
  readonly code: string;
  /** For those who work with the case. */
  readonly words: TrackWords;
  /** For the person, as *du*. */
  readonly plain: TrackWords;
  /** The release, the admission, or the day the cooperation was opened. An admission that nobody told of counts from the opening. */
  readonly from: 'anchor' | 'admission' | 'opened';
  readonly days: number;
  readonly counting: 'calendar' | 'working';
  readonly concerns: readonly Kind[];
  /** Codes of milestones that this one never comes before. */
  readonly after: readonly string[];
  /** (S) stands in the sources of the domain, (K) is a choice of our own. */
  readonly mark: 'S' | 'K';
  readonly source: string;
}

/** A checked track: each milestone stands after those it waits for. */
export interface Track {
  readonly code: string;
  readonly version: string;
  readonly anchor: 'release-date';
  readonly words: TrackWords;
  readonly milestones: readonly Milestone[];
}
