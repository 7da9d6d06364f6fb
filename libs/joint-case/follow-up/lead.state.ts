import { sameParticipant, type Instant, type NeedId, type Participant } from '#lib/kernel';
import {
  CooperationClosed,
  DecisionMade,
  FirstContactConfirmed,
  FollowUpAlarmRaised,
  FollowUpTransferred,
  HandoverAccepted,
  NeedClosed,
  NeedLeftWithoutLead,
  NeedTaken,
  NeedTakenOver,
  TakeOverConfirmed,
  is,
  type PastEvent,
} from '#lib/case-stream';

/** Who follows a need up now: one body, one that has not confirmed it yet, nobody, or nobody any more because it ended. */
export type FollowUpLead =
  | { readonly status: 'leads'; readonly by: Participant }
  | {
      readonly status: 'taken-over-unconfirmed';
      readonly by: Participant;
      readonly since: Instant;
      readonly alarmed: boolean;
    }
  | { readonly status: 'gap'; readonly since: Instant; readonly alarmed: boolean }
  /** By nobody where the cooperation ended while nobody followed the need up. */
  | { readonly status: 'closed'; readonly by: Participant | null };

/** What a fact does to the lead of one need; the same object when it does nothing. */
export function evolveLead(lead: FollowUpLead, needId: NeedId, event: PastEvent): FollowUpLead {
  const mine = (data: { readonly needId: NeedId }): boolean => data.needId === needId;
  if (is(NeedTaken, event) && mine(event.data)) return leads(event.data.by);
  if (is(TakeOverConfirmed, event) && mine(event.data)) return leads(event.data.by);
  if (is(FirstContactConfirmed, event) && mine(event.data)) return leads(event.data.by);
  // A transfer takes along what the old unit leads.
  if (is(FollowUpTransferred, event) && mine(event.data)) return leads(event.data.to);
  if (is(NeedTakenOver, event) && mine(event.data)) {
    const { to, since } = event.data;
    return { status: 'taken-over-unconfirmed', by: to, since, alarmed: false };
  }
  if (is(NeedLeftWithoutLead, event) && mine(event.data))
    return { status: 'gap', since: event.data.since, alarmed: false };
  if (is(HandoverAccepted, event) && mine(event.data)) return afterYes(lead, event.data.by);
  if (is(DecisionMade, event) && mine(event.data))
    return event.data.outcome === 'refused' ? lead : afterYes(lead, event.data.by);
  if (is(CooperationClosed, event)) return ended(lead);
  if (is(NeedClosed, event) && mine(event.data)) return { status: 'closed', by: event.data.by };
  if (is(FollowUpAlarmRaised, event) && mine(event.data)) return alarmed(lead, event.data.since);
  return lead;
}

/** With the cooperation the joint follow-up ends; what each body must do of its own goes on. */
function ended(lead: FollowUpLead): FollowUpLead {
  if (lead.status === 'closed') return lead;
  return { status: 'closed', by: lead.status === 'gap' ? null : lead.by };
}

/** Until first contact the sender leads. Where nobody does, or the receiver itself without having said so, a yes is enough. */
function afterYes(lead: FollowUpLead, by: Participant): FollowUpLead {
  if (lead.status === 'gap') return leads(by);
  if (lead.status === 'taken-over-unconfirmed' && sameParticipant(lead.by, by)) return leads(by);
  return lead;
}

function alarmed(lead: FollowUpLead, since: Instant): FollowUpLead {
  if (lead.status !== 'gap' && lead.status !== 'taken-over-unconfirmed') return lead;
  return lead.since === since ? { ...lead, alarmed: true } : lead;
}

export function leads(by: Participant): FollowUpLead {
  return { status: 'leads', by };
}

/** The body that follows the need up, confirmed or not; undefined in a gap and when the need is no longer open. */
export function leadOf({ followUpLead: lead }: { readonly followUpLead: FollowUpLead }): Participant | undefined {
  return lead.status === 'leads' || lead.status === 'taken-over-unconfirmed' ? lead.by : undefined;
}

export function isLead(need: { readonly followUpLead: FollowUpLead }, body: Participant): boolean {
  const lead = leadOf(need);
  return lead !== undefined && sameParticipant(lead, body);
}
