import type { StreamName } from '#lib/kernel';
import { decodeEvent, is, TrackVersionAdopted, TrackVersionProposed } from '#lib/case-stream';
import type { EventStore } from '#lib/event-store';
import { readTrack } from './track.load.js';
import type { TrackWords } from './track.state.js';
import { ownTracks, type TrackInUse } from './tracks.js';

export const trackStream: StreamName = 'policy-tracks';

/** How long a reading of the policy stream is good, in milliseconds. */
const shelfLife = 5_000;

/** The versions of the tracks that are in use: those that come with Samhold, and those that two persons adopted here. */
export class TrackShelf {
  private reading: { readonly at: number; readonly tracks: Promise<readonly TrackInUse[]> } | undefined;

  constructor(private readonly store: EventStore) {}

  /** Read again every few seconds at most. */
  inUse(): Promise<readonly TrackInUse[]> {
    const now = Date.now();
    if (this.reading === undefined || now - this.reading.at > shelfLife)
      this.reading = { at: now, tracks: readShelf(this.store) };
    return this.reading.tracks;
  }

  /** What the newest version that has a milestone calls it. */
  async wordsOf(milestone: string, voice: 'worker' | 'person'): Promise<TrackWords | undefined> {
    const tracks = await this.inUse();
    const found = tracks.flatMap(({ track }) => track.milestones.filter(({ code }) => code === milestone)).at(-1);
    return voice === 'worker' ? found?.words : found?.plain;
  }
}

/** Every version in use, the oldest adoption first. */
export async function readShelf(store: EventStore): Promise<readonly TrackInUse[]> {
  const texts = new Map<string, string>();
  const adopted: TrackInUse[] = [];
  for (const { leaf, recordedAt } of await store.readStream(trackStream)) {
    const fact = decodeEvent(leaf, recordedAt);
    if (is(TrackVersionProposed, fact)) texts.set(`${fact.data.track} ${fact.data.version}`, fact.data.text);
    if (!is(TrackVersionAdopted, fact)) continue;
    const text = texts.get(`${fact.data.track} ${fact.data.version}`);
    if (text !== undefined)
      adopted.push({ track: readTrack(text), since: fact.meta.occurredAt, owner: fact.data.owner });
  }
  return [...ownTracks, ...adopted];
}
