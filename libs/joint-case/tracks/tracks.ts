import type { Instant } from '#lib/kernel';
import first from './release/2026-1.json' with { type: 'json' };
import second from './release/2026-2.json' with { type: 'json' };
import { loadTrack } from './track.load.js';
import type { Track } from './track.state.js';

/** A version of a track, since when it can be followed, and by whom. */
export interface TrackInUse {
  readonly track: Track;
  readonly since: Instant;
  /** The organisation that a case is moved to it by; null when every case that is planned from then on follows it. */
  readonly owner: string | null;
}

/** The release tracks that come with Samhold, the oldest first. A case keeps the version that it was planned with. */
export const ownTracks: readonly TrackInUse[] = [
  { track: loadTrack(first), since: '2020-01-01T00:00:00.000Z', owner: null },
  { track: loadTrack(second), since: '2026-11-01T00:00:00.000Z', owner: null },
];

/** The track of a release from prison, as the newest version that comes with Samhold has it. */
export const releaseTrack = loadTrack(second);

/** What a case follows: the version that it was moved to, or the newest that everybody followed when it was planned. */
export function followed(
  tracks: readonly TrackInUse[],
  { plannedAt, version }: { readonly plannedAt: Instant | null; readonly version: string | null },
): Track {
  const moved = tracks.find(({ track }) => track.version === version);
  if (moved !== undefined) return moved.track;
  const then = tracks.filter(({ owner, since }) => owner === null && plannedAt !== null && since <= plannedAt);
  return then.toSorted((a, b) => (a.since < b.since ? -1 : 1)).at(-1)?.track ?? releaseTrack;
}
