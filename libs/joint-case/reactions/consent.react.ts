import {
  derivedUuid,
  isIdOf,
  plain,
  sameParticipant,
  type BodyKind,
  type CaseId,
  type Participant,
  type PersonId,
  type WorkerId,
} from '#lib/kernel';
import {
  ConsentGiven,
  ConsentWithdrawn,
  CooperationProposed,
  is,
  PersonIdentified,
  presenceOf,
  type Fact,
  type Grant,
} from '#lib/case-stream';
import type { OpenCaseCommand } from '../case/case.decide.js';
import type { FollowEnding } from '../closing/closing.decide.js';
import type { ConcludeCooperation } from '../closing/conclude.decide.js';
import type { EndGrant } from '../follow-up/end-grant.decide.js';
import type { EndSecretAccess, GiveSecretAccess, WidenSecretAccess } from '../secret-access/secret-access.decide.js';

/** What the platform does about a consent. Each command has an id that follows from the fact, so that doing it twice does it once. */
export interface Consequence {
  readonly commandId: string;
  readonly command:
    | OpenCaseCommand
    | EndGrant
    | GiveSecretAccess
    | WidenSecretAccess
    | EndSecretAccess
    | FollowEnding
    | ConcludeCooperation;
}

export interface Known {
  /** The person's stream up to the fact. */
  readonly history: readonly Fact[];
  /** The person's name, opened to be sealed on the case; undefined once the person is erased. */
  readonly name: string | undefined;
  readonly secretPresence: readonly BodyKind[];
}

/**
 * A yes opens the case and lets the recipients in, those whose presence is secret by a stream of their own; a withdrawal lets one out.
 * Once the person is erased nothing can be sealed for them any more, so nothing follows.
 */
export function consequencesOf(fact: Fact, known: Known): readonly Consequence[] {
  if (known.name === undefined) return [];
  if (is(ConsentGiven, fact))
    return [
      ...opening(fact, fact.data, known),
      ...secretly(fact, fact.data, known),
      ...widening(fact, fact.data, known),
    ];
  if (is(ConsentWithdrawn, fact)) return ending(fact, fact.data, known);
  return [];
}

interface Given {
  readonly proposalId: `proposal-${string}`;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly grants: readonly Grant[];
}

function opening(fact: Fact, given: Given, { history, name, secretPresence }: Known): readonly Consequence[] {
  const { proposalId, personId, caseId } = given;
  const asked = history.find((f) => is(CooperationProposed, f) && f.data.proposalId === proposalId);
  const grants = given.grants.filter(({ recipient }) => !secretPresence.includes(recipient.kind));
  if (asked === undefined || !is(CooperationProposed, asked) || name === undefined) return [];
  const opener = openerOf(asked.data.proposer, grants);
  if (opener === undefined) return [];
  // Whoever asked for another body, perhaps one whose presence is secret, is not named on the shared stream.
  const worker = sameParticipant(opener, asked.data.proposer) ? workerOf(asked) : null;
  const command: OpenCaseCommand = {
    type: 'OpenCase',
    caseId,
    personId,
    proposalId,
    opener,
    worker,
    name: plain(name),
    grants,
  };
  return [{ commandId: derivedUuid(fact.meta.id, 'open case'), command }];
}

/** The body that asked, or where the person left it out or it may not be seen, the first that the person kept. */
function openerOf(asker: Participant, grants: readonly Grant[]): Participant | undefined {
  const kept = grants.flatMap(({ recipient: { unit, ...body } }) => (unit === null ? [] : [{ ...body, unit }]));
  return kept.find((body) => sameParticipant(body, asker)) ?? kept[0];
}

function secretly(fact: Fact, { personId, caseId, grants }: Given, { secretPresence }: Known): readonly Consequence[] {
  return grants
    .filter(({ recipient }) => secretPresence.includes(recipient.kind))
    .map((grant) => ({
      commandId: derivedUuid(fact.meta.id, grant.grantId),
      command: {
        type: 'GiveSecretAccess',
        personId,
        grant,
        caseLink: plain(caseId),
        compartment: grant.recipient.kind,
      },
    }));
}

/**
 * Bodies whose presence is secret are told too of what kinds came to help: each on its own stream, so that nobody is told of them.
 * What was taken back meanwhile has ended there, and is not widened any more.
 */
function widening(fact: Fact, given: Given, { history, secretPresence }: Known): readonly Consequence[] {
  const { personId, caseId } = given;
  const isSecret = ({ recipient }: Grant) => secretPresence.includes(recipient.kind);
  const newcomers = given.grants.filter((grant) => !isSecret(grant));
  const classes = [...new Set(newcomers.flatMap(({ recipient }) => presenceOf(recipient.kind) ?? []))];
  if (classes.length === 0) return [];
  const earlier = history.flatMap((past) =>
    is(ConsentGiven, past) && past.meta.id !== fact.meta.id && past.data.caseId === caseId ? past.data.grants : [],
  );
  return earlier.filter(isSecret).map(({ grantId, recipient: { kind: compartment } }) => ({
    commandId: derivedUuid(fact.meta.id, `widen ${grantId}`),
    command: { type: 'WidenSecretAccess', personId, grantId, classes, caseLink: plain(caseId), compartment },
  }));
}

interface Withdrawn {
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly recipient: Grant['recipient'];
  readonly grantIds: readonly Grant['grantId'][];
}

function ending(fact: Fact, withdrawn: Withdrawn, { secretPresence }: Known): readonly Consequence[] {
  const { personId, caseId, recipient, grantIds } = withdrawn;
  const { kind } = recipient;
  return grantIds.map((grantId) => {
    const ended = { grantId, reason: 'withdrawn' } as const;
    return {
      commandId: derivedUuid(fact.meta.id, grantId),
      command: secretPresence.includes(kind)
        ? { type: 'EndSecretAccess', ...ended, personId, caseLink: plain(caseId), compartment: kind }
        : { type: 'EndGrant', ...ended, caseId },
    };
  });
}

function workerOf(asked: Fact): WorkerId {
  const { actor } = asked.meta.author;
  if (isIdOf('worker', actor)) return actor;
  throw new Error(`A worker asked, so ${asked.meta.id} names one`);
}

/** The seal on the person's name in their own stream, the newest first. */
export function sealedNameIn(history: readonly Fact[]) {
  const identified = history.findLast((fact) => is(PersonIdentified, fact));
  return identified !== undefined && is(PersonIdentified, identified) ? identified.data.name : undefined;
}
