import { sameParticipant, type Instant, type NeedId, type Participant } from '#lib/kernel';
import { AuthorityEnded, NeedRegistered, is, type Fact, type PastEvent, type Urgency } from '#lib/case-stream';
import { evolveLead, leadOf, type FollowUpLead } from './lead.state.js';

/**
 * Who followed a need up from one instant, counted in, to another, not counted in: by the order and the times of recording.
 * `unknown`: a body that may not know of the one who took over knows only that the former lead left.
 */
export interface FollowUp {
  readonly from: Instant;
  /** Null while it lasts. */
  readonly to: Instant | null;
  readonly lead: KnownLead;
}

export type KnownLead = Exclude<FollowUpLead, { readonly status: 'closed' }> | { readonly status: 'unknown' };

export interface FollowUpHistory {
  readonly needId: NeedId;
  readonly urgency: Urgency;
  readonly spans: readonly FollowUp[];
}

/** For each need the spans of its follow-up, the first first; they meet without a hole from registration to its end. */
export function followUpHistory(facts: readonly Fact[]): readonly FollowUpHistory[] {
  return facts.reduce<readonly FollowUpHistory[]>(evolveHistories, []);
}

function evolveHistories(needs: readonly FollowUpHistory[], fact: Fact): readonly FollowUpHistory[] {
  if (!is(NeedRegistered, fact))
    return needs.map((need) => ({ ...need, spans: evolveSpans(need.spans, need.needId, fact) }));
  const { needId, urgency } = fact.data;
  return [...needs, { needId, urgency, spans: firstSpan(fact.data.followUpLead, fact.meta.recordedAt) }];
}

export function firstSpan(by: Participant, from: Instant): readonly FollowUp[] {
  return [{ from, to: null, lead: { status: 'leads', by } }];
}

export function evolveSpans(spans: readonly FollowUp[], needId: NeedId, fact: Fact): readonly FollowUp[] {
  const last = spans.at(-1);
  if (last === undefined || last.to !== null) return spans;
  const lead = nextLead(last.lead, needId, fact);
  if (lead === last.lead) return spans;
  const past = spans.slice(0, -1);
  const to = fact.meta.recordedAt;
  if (lead.status === 'closed') return [...past, { ...last, to }];
  if (isSameSpan(last.lead, lead)) return [...past, { ...last, lead }];
  // What one cannot know for no time at all, within one append, is known after all.
  const before = last.from === to && last.lead.status === 'unknown' ? past : [...past, { ...last, to }];
  return [...before, { from: to, to: null, lead }];
}

function nextLead(lead: KnownLead, needId: NeedId, fact: PastEvent): KnownLead | FollowUpLead {
  if (lead.status === 'unknown') {
    const next = evolveLead(nobodyKnown, needId, fact);
    return next === nobodyKnown ? lead : next;
  }
  const by = leadOf({ followUpLead: lead });
  if (is(AuthorityEnded, fact) && by !== undefined && sameParticipant(by, fact.data.participant))
    return { status: 'unknown' };
  return evolveLead(lead, needId, fact);
}

/** Stands in for a lead that one may not know of, so that what comes after it is seen. */
const nobodyKnown: FollowUpLead = { status: 'gap', since: '1970-01-01T00:00:00.000Z', alarmed: true };

/** An alarm, or a first contact of the one who leads already, changes nothing in who follows up. */
function isSameSpan(one: KnownLead, other: KnownLead): boolean {
  if (one.status === 'gap') return other.status === 'gap' && one.since === other.since;
  if (one.status === 'leads') return other.status === 'leads' && sameParticipant(one.by, other.by);
  if (one.status !== 'taken-over-unconfirmed' || other.status !== 'taken-over-unconfirmed') return false;
  return one.since === other.since && sameParticipant(one.by, other.by);
}

/** The span that an instant lies in; undefined before the need was registered and after it ended. */
export function followUpAt(spans: readonly FollowUp[], at: Instant): FollowUp | undefined {
  return spans.find(({ from, to }) => from <= at && (to === null || at < to));
}
