import { isIdOf, plain, streamKindOf, type Instant, type SealedContent, type StreamName } from '#lib/kernel';
import { DisposalScheduled, is, GrantEnded, GrantGiven, type Fact, type FactMeta } from '#lib/case-stream';
import type { Installation } from '#lib/installation';
import { deadlinesOf, disposalOf, type Deadline, type EndSecretAccess, type FollowDisposal } from '#lib/joint-case';
import { placed } from '#lib/projections';

export interface StandingDeadline {
  readonly key: string;
  readonly due: Instant;
  readonly command: Deadline['command'] | EndSecretAccess | FollowDisposal;
}

/** What time will do to one stream, as it stands. */
export interface Standing {
  /** False for a stream on which nothing ever waits for a time. */
  readonly mayHave: boolean;
  readonly deadlines: readonly StandingDeadline[];
  /** The last fact of the stream. */
  readonly last: FactMeta | undefined;
}

export async function standingOn(
  installation: Pick<Installation, 'store' | 'sealing'>,
  stream: StreamName,
): Promise<Standing> {
  const kind = streamKindOf(stream);
  if (kind !== 'case' && kind !== 'private' && kind !== 'person')
    return { mayHave: false, deadlines: [], last: undefined };
  const facts = (await installation.store.readStream(stream)).map((event) => placed(event).fact);
  const last = facts.at(-1)?.meta;
  if (kind === 'case') return { mayHave: true, deadlines: deadlinesOf(facts), last };
  if (isIdOf('person', stream))
    return { mayHave: facts.some((fact) => is(DisposalScheduled, fact)), deadlines: disposalOf(stream, facts), last };
  return {
    mayHave: facts.some((fact) => is(GrantGiven, fact)),
    deadlines: await secretEnds(installation, facts),
    last,
  };
}

/** Access that was given on a private stream, because the recipient's presence is secret, runs out there too. */
async function secretEnds(
  { sealing }: Pick<Installation, 'sealing'>,
  facts: readonly Fact[],
): Promise<readonly StandingDeadline[]> {
  const given = facts.findLast((fact) => is(GrantGiven, fact));
  if (given === undefined || !is(GrantGiven, given) || facts.some((fact) => is(GrantEnded, fact))) return [];
  const { personId, grant, caseLink } = given.data;
  if (caseLink?.content !== 'sealed') return [];
  const caseId = await opened(sealing, caseLink);
  // Of a person who is erased nothing is sealed any more, and nothing is disclosed.
  if (caseId === undefined) return [];
  return [
    {
      key: `end/${grant.grantId}`,
      due: grant.to,
      command: {
        type: 'EndSecretAccess',
        personId,
        grantId: grant.grantId,
        compartment: grant.recipient.kind,
        reason: 'expired',
        caseLink: plain(caseId),
      },
    },
  ];
}

async function opened(sealing: Installation['sealing'], link: SealedContent): Promise<string | undefined> {
  const session = sealing.open();
  try {
    const text = await session.unseal(link);
    return text.status === 'open' && isIdOf('case', text.text) ? text.text : undefined;
  } finally {
    session.close();
  }
}
