import { participantOf, plain, type BodyActor, type CivilDate, type Participant } from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  CaseOpened,
  ConsentDeclined,
  ConsentGiven,
  ConsentWithdrawn,
  CooperationClosed,
  CooperationProposed,
  DwellingOfferAnswered,
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  DwellingOffered,
  FirstContactConfirmed,
  GrantEnded,
  GrantGiven,
  HandoverAccepted,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverWithdrawn,
  InvitationAccepted,
  KeepHomeAnswered,
  KeepHomeAsked,
  MilestoneReached,
  MilestoneReopened,
  NeedRegistered,
  OrganisationInvited,
  PersonIdentified,
  ReleaseDateSet,
  TrackReplanned,
  type CardItem,
  type FieldClass,
  type Grant,
  type HomeOutcome,
  type MilestoneOutcome,
  StabilityAgreed,
  StabilityProposed,
  TenancyEnded,
  TenancyStarted,
  type GrantEnding,
} from '#lib/case-stream';
import { caseId, handoverId, monday, needId, nextYear, personId, prison, proposalId, uuidOf } from './people.js';

/* What had happened: past events with fixed ids, for histories that read as sentences. */

const home: readonly FieldClass[] = ['case', 'identity', 'contact', 'housing', 'release'];
export const visiblePresence: readonly FieldClass[] = [
  'presence-municipality',
  'presence-kirkens-bymisjon',
  'presence-correctional-service',
  'presence-partner',
];

/** A year's access for housing, as the preset *home only* gives it. */
export function grantTo(recipient: Grant['recipient'], changes: Partial<Grant> = {}): Grant {
  const { kind, organisation, unit } = recipient;
  return {
    grantId: `grant-${uuidOf(`${kind}/${organisation}/${unit}`)}`,
    recipient: { kind, organisation, unit },
    classes: [...home, ...visiblePresence],
    purpose: 'joint-follow-up',
    basis: { code: 'consent', version: '2026-1' },
    from: monday,
    to: nextYear,
    ...changes,
  };
}

export const identified = PersonIdentified.of({ personId, name: plain('Kim Solvik') });
export const asked = (proposer: Participant, ...recipients: readonly Participant[]) =>
  CooperationProposed.of({ proposalId, personId, proposer, recipients: [proposer, ...recipients] });
export const agreed = (...grants: readonly Grant[]) =>
  ConsentGiven.of({ proposalId, personId, caseId, preset: 'home-only', form: 'digital', grants: [...grants] });
export const saidNo = ConsentDeclined.of({ proposalId, personId, form: 'digital' });
export const withdrew = ({ grantId, recipient }: Grant) =>
  ConsentWithdrawn.of({ personId, caseId, recipient, grantIds: [grantId], form: 'digital' });

export const openedBy = (opener: Participant) =>
  CaseOpened.of({ caseId, personId, proposalId, opener, name: plain('Kim Solvik') });
export const granted = (grant: Grant) => GrantGiven.of({ personId, grant });
export const grantEnded = ({ grantId, recipient }: Grant, reason: GrantEnding = 'withdrawn') =>
  GrantEnded.of({ personId, grantId, recipient, reason });
export const invited = (invitee: Participant, inviter = prison) => OrganisationInvited.of({ inviter, invitee });
export const joined = (worker: BodyActor) =>
  InvitationAccepted.of({ participant: participantOf(worker), worker: worker.worker });

/** The prison opened the case, and these bodies have access to it; the prison always has. */
export const caseWith = (...recipients: readonly Participant[]) =>
  [openedBy(prison), ...[prison, ...recipients].map((recipient) => granted(grantTo(recipient)))] as const;

const handed = { handoverId, needId, area: 'housing' } as const;
/** The receiver's clock in these histories: offered on Monday, to be answered within three working days. */
export const clock = { clockFrom: monday, replyBy: '2026-11-05' } as const;

export const needRegistered = NeedRegistered.of({
  needId,
  personId,
  area: 'housing',
  urgency: 'this-week',
  followUpLead: prison,
  description: plain('a home at release'),
});
export const offered = (to: Participant, from = prison) =>
  HandoverOffered.of({ ...handed, ...clock, personId, from, to });
export const forwarded = (from: Participant, to: Participant) =>
  HandoverForwarded.of({ ...handed, ...clock, from, to, reason: 'another-municipality' });
export const acceptedBy = (worker: BodyActor) =>
  HandoverAccepted.of({ ...handed, by: participantOf(worker), worker: worker.worker });
export const declinedBy = (
  by: Participant,
  reason: 'no-capacity' | 'outside-our-task' | 'own-impartiality' | 'person-declined' = 'no-capacity',
) => HandoverDeclined.of({ ...handed, by, reason });
export const takenBack = (by = prison) => HandoverWithdrawn.of({ ...handed, by });
export const firstContact = (by: Participant) => FirstContactConfirmed.of({ ...handed, by, on: '2026-11-03' });
export const releaseSet = (on: `${number}-${number}-${number}`) =>
  ReleaseDateSet.of({ personId, on, participant: prison });

export const pointTaken = (worker: BodyActor, item: CardItem = 'bed-tonight') =>
  CardItemTaken.of({ item, personId, by: participantOf(worker), worker: worker.worker });
export const pointSettled = (by: Participant, item: CardItem = 'bed-tonight', note = plain('Hybelhuset, rom 4')) =>
  CardItemSettled.of({ item, personId, by, note });
export const pointReopened = (by: Participant, item: CardItem = 'bed-tonight') =>
  CardItemReopened.of({ item, personId, by });

export const homeAsked = (by: Participant, admittedOn: CivilDate = '2026-10-30') =>
  KeepHomeAsked.of({ personId, by, admittedOn });
export const homeAnswered = (by: Participant, outcome: HomeOutcome = 'kept', until?: CivilDate) =>
  KeepHomeAnswered.of({ personId, by, outcome, ...(until === undefined ? {} : { until }) });

const planned = { personId, track: 'release', version: '2026-2' } as const;
export const milestoneReached = (by: Participant, milestone = 'keep-home', outcome: MilestoneOutcome = 'done') =>
  MilestoneReached.of({ ...planned, by, milestone, outcome });
export const milestoneReopened = (by: Participant, milestone = 'keep-home') =>
  MilestoneReopened.of({ ...planned, by, milestone });
export const replanned = (by: Participant, to = '2026-2', from = '2026-1') =>
  TrackReplanned.of({ personId, by, track: 'release', from, to });
export const offerId = `offer-${uuidOf('home')}` as const;
export const tenancyId = `tenancy-${uuidOf('home')}` as const;
type Changes<D extends { of(data: never): unknown }> = Partial<Parameters<D['of']>[0]>;

export const dwellingOffered = (by: Participant, changes: Changes<typeof DwellingOffered> = {}) =>
  DwellingOffered.of({
    ...{ offerId, personId, by, dwelling: 'municipal', permanence: 'lasting', monthlyRent: 7500 },
    ...{ conditions: ['deposit'], tiedToTreatment: false, housingFirst: true, replyBy: '2026-11-09' },
    address: plain('Storgata 1'),
    ...changes,
  });
export const dwellingAnswered = (answer: 'accepted' | 'declined') =>
  DwellingOfferAnswered.of({ offerId, personId, answer, reasons: [], form: 'digital' });
export const dwellingTakenBack = (by: Participant) => DwellingOfferWithdrawn.of({ offerId, personId, by });
export const dwellingLapsed = (by: Participant) =>
  DwellingOfferLapsed.of({ offerId, personId, by, replyBy: '2026-11-09' });
export const tenancyStarted = (by: Participant, changes: Changes<typeof TenancyStarted> = {}) =>
  TenancyStarted.of({
    ...{ tenancyId, personId, by, origin: 'found', dwelling: 'private', permanence: 'lasting' },
    ...{ startedOn: '2026-11-02', housingFirst: false },
    ...changes,
  });
export const tenancyEnded = (by: Participant, endedOn: CivilDate = '2026-11-03') =>
  TenancyEnded.of({ tenancyId, personId, by, endedOn, reason: 'moved' });
export const stabilityProposed = (by: Participant, months = 12) =>
  StabilityProposed.of({ tenancyId, personId, by, months });
export const stabilityAgreed = (months = 12) => StabilityAgreed.of({ tenancyId, personId, months, form: 'digital' });
export const cooperationClosed = (changes: Changes<typeof CooperationClosed> = {}) =>
  CooperationClosed.of({ personId, caseId, ending: 'died', by: prison, accessUntil: nextYear, ...changes });
