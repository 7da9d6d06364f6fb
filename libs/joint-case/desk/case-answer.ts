import { isBodyActor, participantOf, sameParticipant, type Participant, type Sealed } from '#lib/kernel';
import type { DenialReason } from '#lib/disclosure';
import type { EdgeContext } from '#lib/graphql';
import type { BodyOnCase } from '../case/case-view.fold.js';
import { inboxItems, type InboxItem } from '../case/inbox.fold.js';
import { authorityEndAnswer, followUpAnswer } from '../follow-up/follow-up-answer.js';
import { courseAnswer } from '../closing/course-answer.js';
import { disputedAnswer } from '../correction/disputed-answer.js';
import { homesAnswer } from '../housing/homes-answer.js';
import type { HandoverView } from '../handover/handover-view.fold.js';
import type { NeedView } from '../need/need-view.fold.js';
import { trackAnswer } from '../tracks/track-answer.js';
import { presentHomeAnswer } from '../present-home/present-home-answer.js';
import { kindFactsAnswer } from '../kind-facts/kind-facts-answer.js';
import { cardAnswer } from '../release-card/card-answer.js';
import { caseNumber } from '../views/case-number.js';
import type { Reading } from './case-reader.js';
import type { Desk } from './desk.js';
import { handoverAnswer } from './handover-answer.js';
import { openText, withheldText } from './texts.js';
import { timelineAnswer } from './timeline-answer.js';
import { unitOf } from './unit-answer.js';
import { enumWord } from './words.js';

/** A reading as the schema's `Case`, for one body. What takes work, seals first of all, is done as the fields are asked for. */
export class CaseAnswer {
  private readonly me: Participant | undefined;

  constructor(
    private readonly desk: Desk,
    private readonly context: EdgeContext,
    private readonly reading: Reading,
    /** As whom the case is seen; whoever asks, unless said otherwise. */
    me?: Participant,
  ) {
    this.me = me ?? (isBodyActor(context.actor) ? participantOf(context.actor) : undefined);
  }

  answer() {
    const { row, preview, mayOpen, withheld } = this.reading;
    const { view } = row;
    const needs = view.needs.filter((need) => this.seesNeed(need));
    return {
      id: this.context.seals.sealId(row.caseId),
      number: caseNumber(row.caseId),
      preview,
      person: () => (mayOpen('identity') ? this.open(view.person) : withheldText),
      openedAt: view.openedAt,
      ownPriority: () => (mayOpen('own-words') && view.ownPriority !== null ? this.open(view.ownPriority) : null),
      releaseOn: mayOpen('release') ? view.releaseOn : null,
      releasedOn: mayOpen('release') ? view.releasedOn : null,
      municipalityOfStay: view.municipalityOfStay === null ? null : this.unit(view.municipalityOfStay),
      track: () => trackAnswer(this.desk, this.context, this.reading),
      participants: () => view.bodies.flatMap((body) => this.participant(body, needs)),
      needs: () => needs.map((need) => this.need(need)),
      handovers: () => view.handovers.filter((h) => this.seesHandover(h)).flatMap((h) => this.handover(h)),
      presentHome: () => presentHomeAnswer(this.desk, this.context, this.reading, this.me),
      releaseCard: () => cardAnswer(this.desk, this.context, this.reading, this.me),
      ...kindFactsAnswer(this.desk, this.context, this.reading),
      homes: () => homesAnswer(this.desk, this.context, this.reading),
      course: () => courseAnswer(this.desk, this.context, this.reading),
      disputed: () => disputedAnswer(this.desk, this.context, this.reading, this.me),
      nextActions: () => this.nextActions(),
      timeline: (args: { readonly first?: number | null; readonly after?: string | null }) =>
        timelineAnswer(this.desk, this.context, this.reading, args, 'worker'),
      withheld: withheld.map(({ fieldClass, reason }) => ({ fieldClass, reason: withheldReason(reason) })),
      viewRevision: row.revision,
    };
  }

  private open(sealed: Sealed) {
    return openText(this.desk.session(this.context), sealed);
  }

  private unit(participant: Participant) {
    return unitOf(this.context.seals, this.desk.parts.directory, participant);
  }

  /** In a preview, what is offered to me is shown even where its class opens only on acceptance, and how ended what I passed on. */
  private seesHandover({ fieldClass, status, to, forwardedBy }: HandoverView): boolean {
    const { me } = this;
    if (this.reading.mayOpen(fieldClass)) return true;
    if (me === undefined) return false;
    if (status === 'offered') return sameParticipant(to, me);
    return forwardedBy.some((by) => sameParticipant(by, me));
  }

  private seesNeed(need: NeedView): boolean {
    if (this.reading.mayOpen(need.fieldClass)) return true;
    return this.reading.row.view.handovers.some((h) => h.needId === need.needId && this.seesHandover(h));
  }

  private participant({ participant, status, since }: BodyOnCase, needs: readonly NeedView[]) {
    const unit = this.unit(participant);
    if (unit === null) return [];
    const followed = needs.filter(({ followUpLead: lead }) => lead !== null && sameParticipant(lead, participant));
    const isMe = this.me !== undefined && sameParticipant(participant, this.me);
    return [
      {
        unit,
        status: enumWord(status),
        since,
        isMe,
        authorityEnd: () => authorityEndAnswer(this.reading, participant),
        followsUp: () => followed.map((need) => this.need(need)),
      },
    ];
  }

  private need(need: NeedView) {
    return {
      id: this.context.seals.sealId(need.needId),
      area: enumWord(need.area),
      urgency: enumWord(need.urgency),
      description: () => (this.reading.mayOpen('case') ? this.open(need.description) : withheldText),
      status: enumWord(need.status),
      followUpLead: () => (need.followUpLead === null ? null : this.unit(need.followUpLead)),
      ...followUpAnswer(this.desk, this.context, need),
      endedBecause: need.endedBecause === null ? null : enumWord(need.endedBecause),
      registeredAt: need.registeredAt,
    };
  }

  private handover(handover: HandoverView) {
    const { needs } = this.reading.row.view;
    const need = needs.find(({ needId }) => needId === handover.needId);
    if (need === undefined) return [];
    const part = needs.find(({ needId }) => needId === handover.partNeedId);
    const me = this.me === undefined ? {} : { me: this.me };
    return [
      {
        ...handoverAnswer(this.desk, this.context, { handover, need, ...me }),
        need: () => this.need(need),
        part: () => (part === undefined ? null : this.need(part)),
      },
    ];
  }

  private nextActions() {
    if (this.me === undefined) return [];
    return inboxItems(this.reading.row.view, this.me)
      .filter(({ bucket }) => bucket !== 'done')
      .map((item) => this.nextAction(item));
  }

  private nextAction({ verb, bucket, needId, handoverId, replyBy }: InboxItem) {
    const { view } = this.reading.row;
    const need = view.needs.find((n) => n.needId === needId);
    const handover = view.handovers.find((h) => h.handoverId === handoverId);
    return {
      verb: enumWord(verb),
      mine: bucket === 'needs-me',
      need: need === undefined ? null : this.need(need),
      handover: handover === undefined ? null : (this.handover(handover)[0] ?? null),
      replyBy,
    };
  }
}

function withheldReason(reason: DenialReason): 'NO_BASIS' | 'EXPIRED' | 'WITHDRAWN' | 'PREVIEW_ONLY' | 'PURPOSE' {
  switch (reason) {
    case 'preview-only':
      return 'PREVIEW_ONLY';
    case 'grant-expired':
    case 'basis-lapsed':
      return 'EXPIRED';
    case 'grant-withdrawn':
      return 'WITHDRAWN';
    case 'wrong-purpose':
    case 'wrong-role':
      return 'PURPOSE';
    default:
      return 'NO_BASIS';
  }
}
