import type { Kind } from '#lib/kernel';

const frame = ['libs/graphql/base.graphql', 'libs/joint-case/directory/directory.graphql'] as const;

/** What proves an entry. */
const receipt = 'libs/joint-case/receipt/receipt.graphql';

/** What a body that takes part in joint cases speaks of. */
const jointCase = [
  'libs/joint-case/case/case.graphql',
  'libs/joint-case/need/need.graphql',
  'libs/joint-case/handover/handover.graphql',
  'libs/joint-case/cooperation/cooperation.graphql',
  'libs/joint-case/tracks/track-words.graphql',
  'libs/joint-case/tracks/tracks.graphql',
  'libs/joint-case/release-card/release-card.graphql',
  receipt,
] as const;

/** What a plan says to the person. */
const myTrack = ['libs/joint-case/tracks/track-words.graphql', 'libs/joint-case/tracks/my-track.graphql'] as const;

/** The parts that each kind's SDL is composed from, as paths from the root of the repository. */
export const sdlParts: Readonly<Record<Kind, readonly string[]>> = {
  municipality: [...frame, ...jointCase, ownPart('municipality')],
  'kirkens-bymisjon': [...frame, ...jointCase, ownPart('kirkens-bymisjon')],
  husbanken: [...frame, ownPart('husbanken')],
  'correctional-service': [...frame, ...jointCase, ownPart('correctional-service')],
  'child-welfare': [...frame, ...jointCase, ownPart('child-welfare')],
  partner: [...frame, ...jointCase, ownPart('partner')],
  client: [...frame, ...myTrack, receipt, ownPart('client')],
  supervision: [...frame, receipt, ownPart('supervision')],
};

function ownPart(kind: Kind): string {
  return `libs/participants/${kind}/${kind}.graphql`;
}
