import {
  participantCode,
  type CivilDate,
  type HandoverId,
  type Instant,
  type NeedId,
  type Participant,
} from '#lib/kernel';
import type { FieldClass, Grant, LifeArea, Urgency } from '#lib/case-stream';

/* Who follows up, told by another way than the code's: plain notes of what was done, in the order that it was done. */

export interface Span {
  readonly from: Instant;
  to: Instant | null;
  /** A body's code, or null for nobody. */
  readonly lead: string | null;
}

interface Noted {
  readonly area: LifeArea;
  readonly urgency: Urgency;
  readonly spans: Span[];
  closed: boolean;
  asked: {
    readonly handoverId: HandoverId;
    readonly body: Participant;
    readonly yes: boolean;
    readonly decides?: true;
  } | null;
}

const day = 24 * 60 * 60 * 1000;

/** Midnight in Oslo after an instant, in winter, when Oslo is an hour ahead. */
export function winterMidnightAfter(at: Instant, daysMore = 0): number {
  const hour = 60 * 60 * 1000;
  return (Math.floor((Date.parse(at) + hour) / day) + 1 + daysMore) * day - hour;
}

export class FollowUpOracle {
  readonly needs = new Map<NeedId, Noted>();
  readonly lastDays = new Map<string, CivilDate>();
  readonly over = new Set<string>();
  readonly grants: { readonly grant: Grant; ended: boolean }[] = [];
  private readonly fallbacks = new Map<string, Participant>();
  private reception: Participant | null = null;

  register(needId: NeedId, area: LifeArea, urgency: Urgency, by: Participant, at: Instant): void {
    const spans: Span[] = [{ from: at, to: null, lead: participantCode(by) }];
    this.needs.set(needId, { area, urgency, spans, closed: false, asked: null });
  }

  leadOf(needId: NeedId): string | null {
    return this.needs.get(needId)?.spans.at(-1)?.lead ?? null;
  }

  askedFor(needId: NeedId): string | null {
    const asked = this.needs.get(needId)?.asked ?? null;
    return asked === null ? null : participantCode(asked.body);
  }

  lead(needId: NeedId, by: Participant, at: Instant): void {
    this.next(needId, participantCode(by), at);
  }

  ask(needId: NeedId, handoverId: HandoverId, body: Participant): void {
    this.noted(needId).asked = { handoverId, body, yes: false };
  }

  answer(needId: NeedId, answer: 'yes' | 'no' | 'met', by: Participant, at: Instant): void {
    const need = this.noted(needId);
    if (answer === 'yes' && need.asked !== null) need.asked = { ...need.asked, body: by, yes: true };
    if (answer === 'yes' && this.leadOf(needId) === null) this.lead(needId, by, at);
    if (answer === 'met') this.lead(needId, by, at);
    if (answer !== 'yes') need.asked = null;
  }

  /** Whoever takes a need that it is asked to take has said yes. */
  answerOrTake(needId: NeedId, by: Participant, at: Instant): void {
    const { asked } = this.noted(needId);
    const isAsked =
      asked !== null && !asked.yes && asked.decides !== true && participantCode(asked.body) === participantCode(by);
    if (isAsked) this.answer(needId, 'yes', by, at);
    else this.lead(needId, by, at);
  }

  /** The part is a need of its own, led from now on; the rest was answered. */
  takePart(needId: NeedId, partNeedId: NeedId, by: Participant, at: Instant): void {
    const { area, urgency } = this.noted(needId);
    this.answer(needId, 'no', by, at);
    this.register(partNeedId, area, urgency, by, at);
  }

  decides(needId: NeedId): void {
    const need = this.noted(needId);
    if (need.asked !== null) need.asked = { ...need.asked, decides: true };
  }

  /** Where the receiver led, because the sender was gone, it no longer does. */
  giveBack(needId: NeedId, by: Participant, at: Instant): void {
    this.answer(needId, 'no', by, at);
    const code = participantCode(by);
    this.leave(at, (lead, left) => left === needId && lead === code);
  }

  close(needId: NeedId, at: Instant): void {
    const need = this.noted(needId);
    need.closed = true;
    const last = need.spans.at(-1);
    if (last !== undefined) last.to = at;
  }

  name(by: Participant, needId: NeedId | null, fallback: Participant): void {
    this.fallbacks.set(`${participantCode(by)} ${needId ?? 'all'}`, fallback);
  }

  stays(reception: Participant): void {
    this.reception = reception;
  }

  setLastDay(body: Participant, on: CivilDate | null): void {
    const code = participantCode(body);
    this.over.delete(code);
    if (on === null) this.lastDays.delete(code);
    else this.lastDays.set(code, on);
  }

  authorityEnds(body: Participant, at: Instant): void {
    const code = participantCode(body);
    this.lastDays.delete(code);
    this.over.add(code);
    this.leave(at, (lead) => lead === code);
  }

  grantEnds(grantId: string, at: Instant): void {
    const held = this.grants.find(({ grant }) => grant.grantId === grantId);
    if (held === undefined) return;
    held.ended = true;
    this.leave(at, (lead) => isOf(held.grant, lead) && !this.knows(lead, at));
  }

  private leave(at: Instant, leaves: (lead: string, needId: NeedId) => boolean): void {
    for (const [needId, need] of this.needs) {
      const lead = this.leadOf(needId);
      if (need.closed || lead === null || !leaves(lead, needId)) continue;
      const next = this.candidates(needId, need, lead).find((body) => this.mayTakeOver(body, lead, need.area, at));
      this.next(needId, next ?? null, at);
    }
  }

  private candidates(needId: NeedId, { asked }: Noted, lead: string): readonly string[] {
    const bodies = [
      this.fallbacks.get(`${lead} ${needId}`),
      this.fallbacks.get(`${lead} all`),
      this.reception ?? undefined,
      asked?.yes === true ? asked.body : undefined,
    ];
    return bodies.flatMap((body) => (body === undefined ? [] : [participantCode(body)]));
  }

  private mayTakeOver(code: string, lead: string, area: LifeArea, at: Instant): boolean {
    const isHidden = /^(child-welfare|husbanken|supervision)\//.test(code);
    return (
      code !== lead &&
      !isHidden &&
      !this.over.has(code) &&
      this.knows(code, at, area === 'health' ? 'health' : 'housing')
    );
  }

  private knows(code: string, at: Instant, fieldClass?: FieldClass): boolean {
    return this.grants.some(
      ({ grant, ended }) =>
        !ended &&
        isOf(grant, code) &&
        grant.from <= at &&
        at < grant.to &&
        (fieldClass === undefined || grant.classes.includes(fieldClass)),
    );
  }

  private next(needId: NeedId, lead: string | null, at: Instant): void {
    const { spans } = this.noted(needId);
    const last = spans.at(-1);
    if (last === undefined || last.lead === lead) return;
    last.to = at;
    spans.push({ from: at, to: null, lead });
  }

  private noted(needId: NeedId): Noted {
    const need = this.needs.get(needId);
    if (need === undefined) throw new Error(`${needId} was never registered`);
    return need;
  }
}

function isOf({ recipient: { kind, organisation, unit } }: Grant, code: string): boolean {
  return unit === null ? code.startsWith(`${kind}/${organisation}/`) : code === `${kind}/${organisation}/${unit}`;
}
