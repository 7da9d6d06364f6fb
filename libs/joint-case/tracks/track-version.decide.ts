import { accepted, isBodyActor, refused, refusedBecause, type Actor, type Decision, type Json } from '#lib/kernel';
import {
  TrackVersionAdopted,
  TrackVersionProposed,
  is,
  type DeciderOf,
  type PastEvent,
  type PolicyEvent,
} from '#lib/case-stream';

interface OfAVersion {
  readonly track: string;
  readonly version: string;
  /** The organisation whose track it is; null for the whole installation. */
  readonly owner: string | null;
  /** `worker-<uuid>`, or `operator-<short name>` at the command line. */
  readonly person: string;
}

/** Nothing unreadable is ever proposed. */
export interface ProposeTrackVersion extends OfAVersion {
  readonly type: 'ProposeTrackVersion';
  readonly text: string;
  /** Looked up: everything that is wrong with the text, by line. */
  readonly faults: readonly { readonly line: number; readonly path: string; readonly reason: string }[];
}

export interface AdoptTrackVersion extends OfAVersion {
  readonly type: 'AdoptTrackVersion';
}

export type TrackVersionCommand = ProposeTrackVersion | AdoptTrackVersion;
export type ProposeVersionRefusal = 'NOT_THERE' | 'TRACK_INVALID' | 'VERSION_TAKEN';
export type AdoptVersionRefusal = 'NOT_THERE' | 'UNKNOWN_VERSION' | 'SAME_PERSON';
export type TrackVersionRefusal = ProposeVersionRefusal | AdoptVersionRefusal;
type Answer = Decision<PolicyEvent, TrackVersionRefusal>;

export interface ProposedVersion {
  readonly track: string;
  readonly version: string;
  readonly owner: string | null;
  readonly text: string;
  readonly proposer: string;
  readonly status: 'proposed' | 'adopted';
}

/** Every version of a track that was ever proposed; none is changed afterwards. */
export interface TrackVersions {
  readonly versions: readonly ProposedVersion[];
}

/** A version of a track is changed by two persons: one proposes, another adopts. */
export const trackVersionDecider: DeciderOf<
  'joint-case',
  TrackVersions,
  TrackVersionCommand,
  PolicyEvent,
  TrackVersionRefusal
> = {
  initial: { versions: [] },
  evolve: evolveVersions,
  decide: (state, { command, by }) => {
    if (!maySpeakFor(by, command)) return refused('NOT_THERE');
    const known = state.versions.find(({ track, version }) => track === command.track && version === command.version);
    return command.type === 'ProposeTrackVersion' ? propose(known, command) : adopt(known, command);
  },
};

/** The operator for anybody, and a coordinator for the own organisation, in the own name. */
function maySpeakFor(by: Actor, { owner, person }: OfAVersion): boolean {
  if (by.kind === 'platform') return person.startsWith('operator-');
  return isBodyActor(by) && by.role === 'coordinator' && owner === by.organisation && person === by.worker;
}

export function evolveVersions(state: TrackVersions, event: PastEvent): TrackVersions {
  if (is(TrackVersionProposed, event)) {
    const { track, version, owner, text, proposer } = event.data;
    return { versions: [...state.versions, { track, version, owner, text, proposer, status: 'proposed' }] };
  }
  if (!is(TrackVersionAdopted, event)) return state;
  const { track, version } = event.data;
  const adopted = (one: ProposedVersion) => one.track === track && one.version === version;
  return { versions: state.versions.map((one) => (adopted(one) ? { ...one, status: 'adopted' } : one)) };
}

function propose(known: ProposedVersion | undefined, command: ProposeTrackVersion): Answer {
  const { track, version, owner, text, person, faults } = command;
  if (faults.length > 0) return refusedBecause('TRACK_INVALID', [...faults] satisfies Json);
  if (known === undefined)
    return accepted<PolicyEvent>(TrackVersionProposed.of({ track, version, owner, text, proposer: person }));
  return known.text === text && known.owner === owner ? accepted() : refused('VERSION_TAKEN');
}

function adopt(known: ProposedVersion | undefined, { track, version, owner, person }: AdoptTrackVersion): Answer {
  if (known === undefined || known.owner !== owner) return refused('UNKNOWN_VERSION');
  if (known.status === 'adopted') return accepted();
  if (known.proposer === person) return refused('SAME_PERSON');
  return accepted<PolicyEvent>(TrackVersionAdopted.of({ track, version, owner, adopter: person }));
}
