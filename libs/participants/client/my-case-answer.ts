import type { Participant } from '#lib/kernel';
import type { EdgeContext, PageArguments } from '#lib/graphql';
import {
  cardAnswer,
  caseNumber,
  courseAnswer,
  enumWord,
  followUpAnswer,
  homesAnswer,
  openText,
  timelineAnswer,
  trackAnswer,
  unconfirmedAnswer,
  unitOf,
  type Desk,
  type NeedView,
  type Reading,
} from '#lib/joint-case';
import type { Access } from '#lib/case-stream';
import { looksAnswer } from './looks-answer.js';
import { myVedtak } from './my-vedtak.js';
import type { PersonView } from './person.fold.js';

/** A reading as the schema's `MyCase`: the work together around *du*. What is a list is made when it is asked for. */
export class MyCaseAnswer {
  constructor(
    private readonly desk: Desk,
    private readonly context: EdgeContext,
    private readonly reading: Reading,
    private readonly page: PersonView,
  ) {}

  answer() {
    const { caseId, view, revision } = this.reading.row;
    const session = this.desk.session(this.context);
    return {
      id: this.context.seals.sealId(caseId),
      number: caseNumber(caseId),
      openedAt: view.openedAt,
      ownPriority: () => (view.ownPriority === null ? null : openText(session, view.ownPriority)),
      releaseOn: view.releaseOn,
      track: () => trackAnswer(this.desk, this.context, this.reading),
      needs: () => view.needs.map((need) => this.need(need)),
      helpers: () => this.helpers(),
      releaseCard: () => cardAnswer(this.desk, this.context, this.reading),
      vedtak: () => this.vedtak(),
      homes: () => homesAnswer(this.desk, this.context, this.reading),
      course: () => courseAnswer(this.desk, this.context, this.reading),
      access: () => this.page.accesses.flatMap((access) => (access.caseId === caseId ? this.access(access) : [])),
      looks: (args: PageArguments) => looksAnswer(this.desk, this.context, this.reading, args),
      timeline: (args: PageArguments) => timelineAnswer(this.desk, this.context, this.reading, args, 'person'),
      unconfirmed: () => unconfirmedAnswer(this.desk, this.context, this.reading),
      viewRevision: revision,
    };
  }

  private unit(participant: Participant) {
    return unitOf(this.context.seals, this.desk.parts.directory, participant);
  }

  private need(need: NeedView) {
    const helper = need.followUpLead === null ? null : this.unit(need.followUpLead);
    const handover = this.reading.row.view.handovers.findLast(
      ({ needId, status }) => needId === need.needId && ['offered', 'deciding', 'accepted'].includes(status),
    );
    return {
      id: this.context.seals.sealId(need.needId),
      area: enumWord(need.area),
      description: () => openText(this.desk.session(this.context), need.description),
      helper,
      ...followUpAnswer(this.desk, this.context, need),
      next: handover === undefined ? null : this.unit(handover.to),
      nextHasAccepted: handover?.status === 'accepted',
    };
  }

  private vedtak() {
    return myVedtak(this.reading.row.view)
      .filter(({ fieldClass }) => this.reading.mayOpen(fieldClass))
      .map(({ matter, area, by, outcome, fieldClass: _, ...terms }) => ({
        ...terms,
        matter: enumWord(matter),
        area: area === null ? null : enumWord(area),
        by: by === null ? null : this.unit(by),
        outcome: enumWord(outcome),
      }));
  }

  private helpers() {
    const { bodies, needs } = this.reading.row.view;
    return bodies
      .filter(({ status }) => status === 'takes-part')
      .flatMap(({ participant }) => {
        const unit = this.unit(participant);
        const mine = needs.filter(
          ({ followUpLead: lead }) =>
            unit !== null && lead?.organisation === participant.organisation && lead.unit === participant.unit,
        );
        return unit === null ? [] : [{ unit, needs: mine.map((need) => this.need(need)) }];
      });
  }

  private access({ grant, ended }: Access) {
    const { kind, organisation, unit: code } = grant.recipient;
    const unit = code === null ? null : this.unit({ kind, organisation, unit: code });
    if (unit === null) return [];
    return [
      {
        id: this.context.seals.sealId(grant.grantId),
        unit,
        fieldClasses: this.classesOf(grant),
        until: grant.to,
        ended,
      },
    ];
  }

  /** What was agreed to, and what a further yes has added to it since. */
  private classesOf({ grantId, classes }: Access['grant']) {
    const held = this.reading.row.standing.grants.find(({ grant }) => grant.grantId === grantId);
    return held?.grant.classes ?? classes;
  }
}
