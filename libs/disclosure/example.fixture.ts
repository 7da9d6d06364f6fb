import {
  CaseOpened,
  GrantEnded,
  FirstContactConfirmed,
  GrantGiven,
  HandoverAccepted,
  HandoverForwarded,
  HandoverOffered,
  InvitationAccepted,
  OrganisationInvited,
  type Author,
  type Compartment,
  type Fact,
  type FieldClass,
  type Grant,
  type GrantEnding,
} from '#lib/case-stream';
import {
  derivedUuid,
  participantOf,
  plain,
  type BodyActor,
  type Instant,
  type Participant,
  type PersonActor,
  type StreamName,
} from '#lib/kernel';

/* Invented people and bodies for this library's specs. */

const uuid = (label: string): string => derivedUuid('00000000-0000-4000-8000-000000000000', label);

export const caseId = `case-${uuid('case')}` as const;
export const personId = `person-${uuid('kim')}` as const;
export const needId = `need-${uuid('need')}` as const;
export const handoverId = `handover-${uuid('handover')}` as const;
export const proposalId = `proposal-${uuid('proposal')}` as const;

export const start: Instant = '2026-11-02T08:00:00.000Z';
export const during: Instant = '2026-11-20T08:00:00.000Z';
export const end: Instant = '2027-11-02T08:00:00.000Z';

const worker = (kind: BodyActor['kind'], organisation: string, unit: string, name: string): BodyActor => ({
  kind,
  organisation,
  unit,
  worker: `worker-${uuid(name)}`,
  role: 'case-worker',
});
export const prisonWorker = worker('correctional-service', '310000001', 'avdeling-a', 'prison');
export const housingWorker = worker('municipality', '310000002', 'boligkontor', 'housing');
export const navWorker = worker('municipality', '310000002', 'nav-kommune', 'nav');
export const otherMunicipality = worker('municipality', '310000003', 'boligkontor', 'other');
export const missionWorker = worker('kirkens-bymisjon', '310000004', 'oppsokende', 'mission');
export const childWelfareWorker = worker('child-welfare', '310000005', 'ettervern', 'child');
export const husbankenWorker = worker('husbanken', '310000006', 'bostotte', 'bank');
export const supervisor: BodyActor = { ...worker('supervision', '310000007', 'tilsyn', 'supervisor'), role: 'auditor' };
export const person: PersonActor = { kind: 'client', person: personId };

export const prison = participantOf(prisonWorker);
export const housingOffice = participantOf(housingWorker);

export function grantTo(to: Grant['recipient'], classes: readonly FieldClass[], changes: Partial<Grant> = {}): Grant {
  return {
    grantId: `grant-${uuid(`${to.organisation}/${to.unit}/${classes.join()}`)}`,
    recipient: { kind: to.kind, organisation: to.organisation, unit: to.unit },
    classes: [...classes],
    purpose: 'joint-follow-up',
    basis: { code: 'consent', version: '2026-1' },
    from: start,
    to: end,
    ...changes,
  };
}

const platform: Author = {
  kind: 'platform',
  organisation: null,
  unit: null,
  actor: 'consent-reaction',
  role: 'machine',
};

export interface Telling {
  readonly by?: Participant | 'person';
  readonly stream?: StreamName;
  readonly compartment?: Compartment;
}

/** A recorded fact; by the platform on the shared case when nothing else is said. */
export function told(event: { readonly type: string; readonly data: unknown }, telling: Telling = {}): Fact {
  const { by, stream = caseId, compartment = 'shared' } = telling;
  return {
    type: event.type,
    data: event.data,
    meta: {
      id: uuid(JSON.stringify(event)),
      stream,
      compartment,
      author: authorOf(by),
      purpose: 'joint-follow-up',
      correlation: uuid('correlation'),
      commandId: uuid('command'),
      commandDigest: 'digest',
      occurredAt: start,
      recordedAt: start,
    },
  };
}

function authorOf(by: Telling['by']): Author {
  if (by === undefined) return platform;
  if (by === 'person') return { kind: 'client', organisation: null, unit: null, actor: personId, role: 'person' };
  return { kind: by.kind, organisation: by.organisation, unit: by.unit, actor: 'worker', role: 'case-worker' };
}

export const opened = (opener = prison): Fact =>
  told(CaseOpened.of({ caseId, personId, proposalId, opener, name: plain('Kim Solvik') }));
export const granted = (grant: Grant): Fact => told(GrantGiven.of({ personId, grant }));
export const grantedSecretly = (grant: Grant): Fact =>
  told(GrantGiven.of({ personId, grant, caseLink: plain(caseId) }), {
    stream: `private-${uuid('secret')}`,
    compartment: 'child-welfare',
  });
export const ended = ({ grantId, recipient }: Grant, reason: GrantEnding): Fact =>
  told(GrantEnded.of({ personId, grantId, recipient, reason }));
export const invited = (invitee: Participant, inviter = prison): Fact =>
  told(OrganisationInvited.of({ inviter, invitee }), { by: inviter });
export const joinedBy = (actor: BodyActor): Fact =>
  told(InvitationAccepted.of({ participant: participantOf(actor), worker: actor.worker }), {
    by: participantOf(actor),
  });

const handed = { handoverId, needId, area: 'housing' } as const;
const terms = { clockFrom: start, replyBy: '2026-11-09' } as const;
export const offeredTo = (to: Participant, from = prison): Fact =>
  told(HandoverOffered.of({ ...handed, ...terms, personId, from, to }), { by: from });
export const forwardedTo = (to: Participant, from: Participant): Fact =>
  told(HandoverForwarded.of({ ...handed, ...terms, from, to, reason: 'another-municipality' }), { by: from });
export const contacted = (by: Participant): Fact =>
  told(FirstContactConfirmed.of({ ...handed, by, on: '2026-11-02' }), { by });
export const acceptedBy = (actor: BodyActor): Fact =>
  told(HandoverAccepted.of({ ...handed, by: participantOf(actor), worker: actor.worker }), {
    by: participantOf(actor),
  });
