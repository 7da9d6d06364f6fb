import type { Kind } from '#lib/kernel';

const frame = ['libs/graphql/base.graphql', 'libs/joint-case/directory/directory.graphql'] as const;

const followUpWords = 'libs/joint-case/follow-up/follow-up-words.graphql';

/** What proves an entry. */
const receipt = 'libs/joint-case/receipt/receipt.graphql';

/** What a body that takes part in joint cases speaks of. */
const jointCase = [
  'libs/joint-case/case/case.graphql',
  'libs/joint-case/need/need.graphql',
  followUpWords,
  'libs/joint-case/follow-up/follow-up.graphql',
  'libs/joint-case/handover/handover.graphql',
  'libs/joint-case/handover/first-meeting.graphql',
  'libs/joint-case/handover/decision.graphql',
  'libs/joint-case/handover/handover-preview.graphql',
  'libs/joint-case/handover/handover-draft.graphql',
  'libs/joint-case/cooperation/cooperation.graphql',
  'libs/joint-case/tracks/track-words.graphql',
  'libs/joint-case/tracks/tracks.graphql',
  'libs/joint-case/tracks/milestones.graphql',
  'libs/joint-case/present-home/present-home.graphql',
  'libs/joint-case/release-card/release-card.graphql',
  'libs/joint-case/kind-facts/kind-facts.graphql',
  'libs/joint-case/housing/home-words.graphql',
  'libs/joint-case/housing/homes.graphql',
  'libs/joint-case/closing/course-words.graphql',
  'libs/joint-case/closing/course.graphql',
  'libs/joint-case/paper-pack/paper-pack.graphql',
  receipt,
] as const;

/** What a body does that can hold a joint need, and be seen to. */
const jointWork = [
  'libs/joint-case/closing/closing.graphql',
  'libs/joint-case/correction/correction.graphql',
  'libs/joint-case/spoken/spoken.graphql',
  'libs/joint-case/spoken/spoken-withdrawal.graphql',
  'libs/joint-case/tracks/track-versions.graphql',
] as const;

/** What a body writes down that has asked the person, from a record of its own. */
const asking = 'libs/joint-case/spoken/spoken-consent.graphql';

/** What a body does that can have a home to let. */
const letting = ['libs/joint-case/housing/housing.graphql'] as const;

/** What the person sees of homes, and of how the cooperation goes. */
const myHomes = [
  'libs/joint-case/housing/home-words.graphql',
  'libs/joint-case/housing/my-homes.graphql',
  'libs/joint-case/closing/course-words.graphql',
  'libs/joint-case/closing/my-course.graphql',
] as const;

/** What a body says that decides by vedtak. */
const decisionClock = 'libs/joint-case/handover/decision-clock.graphql';

/** *Slett*, *sperr* and *kasser ved frist*, by two workers. */
const erasure = 'libs/joint-case/erasure/erasure.graphql';

/** What a plan says to the person. */
const myTrack = ['libs/joint-case/tracks/track-words.graphql', 'libs/joint-case/tracks/my-track.graphql'] as const;

/** The parts that each kind's SDL is composed from, as paths from the root of the repository. */
export const sdlParts: Readonly<Record<Kind, readonly string[]>> = {
  municipality: [
    ...frame,
    ...jointCase,
    ...jointWork,
    ...letting,
    asking,
    decisionClock,
    erasure,
    ownPart('municipality'),
    furtherPart('municipality', 'vedtak'),
  ],
  'kirkens-bymisjon': [
    ...frame,
    ...jointCase,
    ...jointWork,
    ...letting,
    asking,
    ownPart('kirkens-bymisjon'),
    furtherPart('kirkens-bymisjon', 'visit'),
  ],
  husbanken: [...frame, ownPart('husbanken'), furtherPart('husbanken', 'allowance')],
  'correctional-service': [
    ...frame,
    ...jointCase,
    ...jointWork,
    asking,
    erasure,
    ownPart('correctional-service'),
    furtherPart('correctional-service', 'custody'),
  ],
  'child-welfare': [...frame, ...jointCase, ownPart('child-welfare'), furtherPart('child-welfare', 'plan-facts')],
  partner: [...frame, ...jointCase, ...jointWork, ...letting, ownPart('partner'), furtherPart('partner', 'medication')],
  client: [
    ...frame,
    ...myTrack,
    ...myHomes,
    receipt,
    followUpWords,
    ownPart('client'),
    furtherPart('client', 'telling'),
    furtherPart('client', 'spoken-answer'),
    furtherPart('client', 'content-orders'),
    furtherPart('client', 'vedtak'),
  ],
  supervision: [...frame, receipt, ownPart('supervision')],
};

/** A part beside a kind's own, of its slice. */
function furtherPart(kind: Kind, slice: string): string {
  return `libs/participants/${kind}/${slice}.graphql`;
}

function ownPart(kind: Kind): string {
  return `libs/participants/${kind}/${kind}.graphql`;
}
