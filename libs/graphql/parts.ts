import type { Kind } from '#lib/kernel';

const frame = ['libs/graphql/base.graphql', 'libs/joint-case/directory/directory.graphql'] as const;

/** What a body that takes part in joint cases speaks of. */
const jointCase = [
  'libs/joint-case/case/case.graphql',
  'libs/joint-case/need/need.graphql',
  'libs/joint-case/handover/handover.graphql',
  'libs/joint-case/cooperation/cooperation.graphql',
  'libs/joint-case/tracks/track-words.graphql',
  'libs/joint-case/tracks/tracks.graphql',
  'libs/joint-case/release-card/release-card.graphql',
  'libs/joint-case/kind-facts/kind-facts.graphql',
] as const;

/** What a plan says to the person. */
const myTrack = ['libs/joint-case/tracks/track-words.graphql', 'libs/joint-case/tracks/my-track.graphql'] as const;

/** The parts that each kind's SDL is composed from, as paths from the root of the repository. */
export const sdlParts: Readonly<Record<Kind, readonly string[]>> = {
  municipality: [...frame, ...jointCase, ownPart('municipality'), 'libs/participants/municipality/vedtak.graphql'],
  'kirkens-bymisjon': [
    ...frame,
    ...jointCase,
    ownPart('kirkens-bymisjon'),
    'libs/participants/kirkens-bymisjon/visit.graphql',
  ],
  husbanken: [...frame, ownPart('husbanken'), 'libs/participants/husbanken/allowance.graphql'],
  'correctional-service': [
    ...frame,
    ...jointCase,
    ownPart('correctional-service'),
    'libs/participants/correctional-service/custody.graphql',
  ],
  'child-welfare': [
    ...frame,
    ...jointCase,
    ownPart('child-welfare'),
    'libs/participants/child-welfare/plan-facts.graphql',
  ],
  partner: [...frame, ...jointCase, ownPart('partner'), 'libs/participants/partner/medication.graphql'],
  client: [...frame, ...myTrack, ownPart('client'), 'libs/participants/client/telling.graphql'],
  supervision: [...frame, ownPart('supervision')],
};

function ownPart(kind: Kind): string {
  return `libs/participants/${kind}/${kind}.graphql`;
}
