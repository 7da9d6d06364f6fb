import release from './release/2026-1.json' with { type: 'json' };
import { loadTrack } from './track.load.js';

/** The track of a release from prison, in force. */
export const releaseTrack = loadTrack(release);
