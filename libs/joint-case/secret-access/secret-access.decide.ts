import {
  accepted,
  derivedUuid,
  type BodyKind,
  type Decision,
  type GrantId,
  type PersonId,
  type Sealed,
  type StreamName,
} from '#lib/kernel';
import {
  GrantEnded,
  GrantGiven,
  GrantWidened,
  is,
  type DeciderOf,
  type EventOf,
  type FieldClass,
  type Grant,
  type GrantEnding,
  type PastEvent,
} from '#lib/case-stream';

/**
 * Access for a body whose presence is secret lives on a private stream of that body, one for each grant.
 * The shared stream does not so much as skip a number for it.
 */
export type SecretAccessState =
  | { readonly status: 'none' }
  | { readonly status: 'live' | 'ended'; readonly personId: PersonId; readonly grant: Grant };

export type SecretAccessCommand = GiveSecretAccess | WidenSecretAccess | EndSecretAccess;

export interface GiveSecretAccess {
  readonly type: 'GiveSecretAccess';
  readonly personId: PersonId;
  readonly grant: Grant;
  readonly caseLink: Sealed;
  readonly compartment: BodyKind;
}

/** A further yes let bodies in; this body is told that such take part, as every other is. */
export interface WidenSecretAccess {
  readonly type: 'WidenSecretAccess';
  readonly grantId: GrantId;
  readonly classes: readonly FieldClass[];
  readonly caseLink: Sealed;
  readonly compartment: BodyKind;
  readonly personId: PersonId;
}

export interface EndSecretAccess {
  readonly type: 'EndSecretAccess';
  readonly personId: PersonId;
  readonly grantId: GrantId;
  readonly compartment: BodyKind;
  readonly reason: GrantEnding;
  readonly caseLink: Sealed;
}

/** One private stream for each secret grant, named so that giving and ending meet there and nobody else can tell. */
export function privateStreamOf(command: SecretAccessCommand): StreamName {
  const grantId = command.type === 'GiveSecretAccess' ? command.grant.grantId : command.grantId;
  return `private-${derivedUuid(grantId, 'secret access')}`;
}

export type SecretAccessEvent = EventOf<typeof GrantGiven> | EventOf<typeof GrantWidened> | EventOf<typeof GrantEnded>;

export const secretAccessDecider: DeciderOf<
  'joint-case',
  SecretAccessState,
  SecretAccessCommand,
  SecretAccessEvent,
  never
> = {
  initial: { status: 'none' },
  evolve: evolveSecretAccess,
  decide: (state, { command }) => {
    switch (command.type) {
      case 'GiveSecretAccess':
        return give(state, command);
      case 'WidenSecretAccess':
        return widen(state, command);
      case 'EndSecretAccess':
        return end(state, command);
    }
  },
};

export function evolveSecretAccess(state: SecretAccessState, event: PastEvent): SecretAccessState {
  if (is(GrantGiven, event)) return { status: 'live', personId: event.data.personId, grant: event.data.grant };
  if (is(GrantWidened, event) && state.status === 'live') {
    const { grant } = state;
    return { ...state, grant: { ...grant, classes: [...grant.classes, ...event.data.classes] } };
  }
  if (is(GrantEnded, event) && state.status === 'live') return { ...state, status: 'ended' };
  return state;
}

function give(state: SecretAccessState, command: GiveSecretAccess): Decision<SecretAccessEvent, never> {
  if (state.status !== 'none') return accepted();
  const { personId, grant, caseLink } = command;
  return accepted(GrantGiven.of({ personId, grant, caseLink }));
}

function widen(state: SecretAccessState, command: WidenSecretAccess): Decision<SecretAccessEvent, never> {
  if (state.status !== 'live' || state.grant.grantId !== command.grantId) return accepted();
  const { grantId, recipient, classes: known } = state.grant;
  const classes = command.classes.filter((one) => !known.includes(one));
  if (classes.length === 0) return accepted();
  const { caseLink } = command;
  return accepted(GrantWidened.of({ personId: state.personId, grantId, recipient, classes, caseLink }));
}

function end(state: SecretAccessState, command: EndSecretAccess): Decision<SecretAccessEvent, never> {
  if (state.status !== 'live' || state.grant.grantId !== command.grantId) return accepted();
  const { grantId, recipient } = state.grant;
  const { reason, caseLink } = command;
  return accepted(GrantEnded.of({ personId: state.personId, grantId, recipient, reason, caseLink }));
}
