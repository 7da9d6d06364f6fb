import { derivedUuid, type BodyActor, type CaseId, type Instant, type NeedId, type Participant } from '#lib/kernel';
import { decodeEvent, type Fact } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import { evolveNeeds, noNeeds } from '../need/need.state.js';
import { askingOf } from './handover.decide.js';
import { offerHandover } from './handover.offer.decide.js';
import { offerDue } from './reply-within.js';

export interface Foreseen {
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly to: Participant;
  readonly by: BodyActor;
  readonly at: Instant;
}

/** The facts of a case as they would be with the offer made; undefined when it would be refused. Nothing is recorded. */
export function foreseeOffer(
  recorded: readonly RecordedEvent[],
  { caseId, needId, to, by, at }: Foreseen,
): readonly Fact[] | undefined {
  const facts = recorded.map(({ leaf, recordedAt }) => decodeEvent(leaf, recordedAt));
  const asking = askingOf(facts.reduce(evolveNeeds, noNeeds), by, at);
  if (asking === undefined) return undefined;
  const handoverId = `handover-${derivedUuid(at, `${needId} foreseen`)}` as const;
  const offer = { type: 'OfferHandover', caseId, handoverId, needId, to, replyBy: offerDue(at) } as const;
  const decision = offerHandover(asking, offer);
  if (decision.outcome === 'refused') return undefined;
  return [
    ...facts,
    ...decision.events.map((event): Fact => ({ ...event, meta: metaOf({ caseId, needId, to, by, at }) })),
  ];
}

function metaOf({ caseId, needId, by, at }: Foreseen): Fact['meta'] {
  const { kind, organisation, unit, worker: actor, role } = by;
  const id = derivedUuid(at, `${needId} offer`);
  return {
    id,
    stream: caseId,
    compartment: 'shared',
    author: { kind, organisation, unit, actor, role },
    purpose: 'joint-follow-up',
    correlation: id,
    commandId: id,
    commandDigest: '',
    occurredAt: at,
    recordedAt: at,
  };
}
