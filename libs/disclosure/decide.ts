import type { FieldClass, Purpose } from '#lib/case-stream';
import { participantOf, type Actor, type BodyActor, type GrantId, type Instant } from '#lib/kernel';
import { basisInForce, basisOf, isFor, nameOf, type BasisName } from './grant.js';
import type { Policy } from './policy.load.js';
import type { ActionCode, Party } from './policy.schema.js';
import { relationOf, type Mandate, type NoRelation } from './relation.js';
import type { HeldGrant, Standing } from './standing.js';

/** May this actor do this, for this purpose, with what this case holds of this class, now? */
export interface Question {
  readonly actor: Actor;
  readonly action: ActionCode;
  readonly standing: Standing;
  readonly fieldClass: FieldClass;
  readonly purpose: Purpose;
  readonly now: Instant;
  readonly policy: Policy;
  /** True when every fact in question was recorded by the actor's own participant; false when left out. */
  readonly authored?: boolean;
  /** Needed by supervision only; none when left out. */
  readonly mandates?: readonly Mandate[];
}

/** Every reason to say no. Which of them may be told to whom is the edge's affair: outside the case all look like "not there". */
export const denialReasons = [
  'not-your-case',
  'joins-no-case',
  'no-part',
  'not-assigned',
  'no-mandate',
  'wrong-role',
  'wrong-party',
  'wrong-purpose',
  'beyond-reach',
  'preview-only',
  'no-grant',
  'grant-not-begun',
  'grant-expired',
  'grant-withdrawn',
  'basis-lapsed',
] as const;
export type DenialReason = (typeof denialReasons)[number];

/** What an allowed reader must still do. */
export type Obligation = 'log-before-answer' | 'mark-as-preview';

export type Ruling = Allowed | Denied;

export interface Allowed {
  readonly ruling: 'allow';
  readonly basis: BasisName;
  /** The grant that was relied on; null when standing alone is the basis. */
  readonly grant: GrantId | null;
  readonly obligations: readonly Obligation[];
}

export interface Denied {
  readonly ruling: 'deny';
  readonly reason: DenialReason;
}

/** Pure, total, default deny: whoever the policy does not let in stays out. */
export function decide(question: Question): Ruling {
  const { actor, standing, now, policy, mandates = [] } = question;
  const relation = relationOf(actor, { standing, mandates, now, policy });
  if ('none' in relation) return outsider(question, relation.none);
  const unfit = whyUnfit(question, relation.party);
  if (unfit !== undefined) return denied(unfit);
  if (policy.openClasses.includes(question.fieldClass)) return byStanding(question, 'open', []);
  if (actor.kind === 'platform' || !policy.reach[actor.kind].includes(question.fieldClass))
    return denied('beyond-reach');
  if (relation.party === 'person' || relation.party === 'overseer')
    return byStanding(question, relation.party, ['log-before-answer']);
  return actor.kind === 'client' ? denied('wrong-party') : forBody(question, actor, relation.party);
}

/** Outside the case only what says nothing about anyone is open, and to those who could never join not even that. */
function outsider(question: Question, none: NoRelation): Ruling {
  const open = question.action === 'look' && question.policy.openClasses.includes(question.fieldClass);
  const couldJoin = none !== 'joins-no-case' && question.actor.kind !== 'platform';
  return open && couldJoin ? byStanding(question, 'open', []) : denied(none);
}

function whyUnfit({ actor, action, purpose, policy }: Question, party: Party): DenialReason | undefined {
  const rule = policy.actions[action];
  if (!rule.parties.includes(party)) return 'wrong-party';
  if ('role' in actor && !rule.roles.includes(actor.role)) return 'wrong-role';
  return policy.purposes[party].includes(purpose) ? undefined : 'wrong-purpose';
}

function forBody(question: Question, actor: BodyActor, party: Party): Ruling {
  const { standing, fieldClass, policy } = question;
  const held = standing.grants.filter(({ grant }) => isFor(grant.recipient, participantOf(actor)));
  if (question.authored === true && !isWithdrawn(held, question.now))
    return byStanding(question, 'author', ['log-before-answer']);
  const forClass = held.filter(({ grant }) => grant.classes.includes(fieldClass));
  const ruling = byGrant(question, forClass, party);
  const heldBack = ruling.ruling === 'allow' && hasPreviewOnly(party) && !policy.preview.includes(fieldClass);
  return heldBack ? denied('preview-only') : ruling;
}

/** Who is asked, or has passed the question on, sees no more than the question and what became of it. */
function hasPreviewOnly(party: Party): boolean {
  return party === 'offered' || party === 'passed-on';
}

/** The consent was taken back, or the cooperation is over, and nothing has come in its place: then a body no longer reads even what it wrote here. */
function isWithdrawn(held: readonly HeldGrant[], now: Instant): boolean {
  const stands = held.some(({ status, grant }) => status === 'given' && now < grant.to);
  return (
    !stands && held.some((h) => h.status === 'ended' && (h.reason === 'withdrawn' || h.reason === 'cooperation-ended'))
  );
}

function byGrant(question: Question, forClass: readonly HeldGrant[], party: Party): Ruling {
  const judged = forClass.map((held) => ({ held, fault: faultOf(held, question) }));
  const live = judged.find(({ fault }) => fault === undefined);
  if (live === undefined) return denied(judged.at(-1)?.fault ?? 'no-grant');
  const obligations: readonly Obligation[] = hasPreviewOnly(party)
    ? ['log-before-answer', 'mark-as-preview']
    : ['log-before-answer'];
  const { grantId, basis } = live.held.grant;
  return { ruling: 'allow', basis, grant: grantId, obligations };
}

function faultOf(held: HeldGrant, { purpose, now, policy }: Question): DenialReason | undefined {
  const { grant } = held;
  if (held.status === 'ended') return held.reason === 'withdrawn' ? 'grant-withdrawn' : 'grant-expired';
  if (now < grant.from) return 'grant-not-begun';
  if (now >= grant.to) return 'grant-expired';
  if (grant.purpose !== purpose) return 'wrong-purpose';
  return basisOf(grant, now, policy) === undefined ? 'basis-lapsed' : undefined;
}

function byStanding(
  { policy, now }: Question,
  standing: keyof Policy['standingBases'],
  obligations: readonly Obligation[],
): Ruling {
  const basis = basisInForce(policy.standingBases[standing], now, policy);
  return basis === undefined
    ? denied('basis-lapsed')
    : { ruling: 'allow', basis: nameOf(basis), grant: null, obligations };
}

function denied(reason: DenialReason): Denied {
  return { ruling: 'deny', reason };
}
