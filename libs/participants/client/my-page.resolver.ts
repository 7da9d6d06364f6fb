import { Args, Context, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { PersonId } from '#lib/kernel';
import { problem, type EdgeContext } from '#lib/graphql';
import {
  caseChanges,
  CaseViewRow,
  Desk,
  enumWord,
  openedId,
  openText,
  presetsAnswer,
  readCase,
  readRows,
  unitOf,
} from '#lib/joint-case';
import { MyCaseAnswer } from './my-case-answer.js';
import { personOf } from './person-of.js';
import { PersonViewRow } from './person-view.row.js';
import { strangerView, type PersonView, type ProposalView } from './person.fold.js';

/** *Min side*: what the person is asked, who helps with what, who may see it, and who has looked. */
@Resolver()
export class MyPageResolver {
  constructor(private readonly desk: Desk) {}

  @Query('presets')
  presets() {
    return presetsAnswer(this.desk.parts.policy.presets);
  }

  @Query('proposals')
  async proposals(@Context() context: EdgeContext) {
    await this.desk.parts.directory.refresh();
    const { proposals } = await personViewOf(this.desk, personOf(context));
    return proposals.flatMap((proposal) => this.proposal(context, proposal));
  }

  @Query('cases')
  async cases(@Context() context: EdgeContext) {
    const person = personOf(context);
    const rows = await this.desk.parts.views('client').as(person, (manager) => manager.find(CaseViewRow));
    const readings = await readRows(this.desk, context, rows);
    const page = await personViewOf(this.desk, person);
    return readings.map((reading) => new MyCaseAnswer(this.desk, context, reading, page).answer());
  }

  @Query('case')
  async case(@Context() context: EdgeContext, @Args('id') id: string) {
    const reading = await readCase(this.desk, context, openedId(context, 'case', id, context.correlation));
    if (reading === undefined) return null;
    const page = await personViewOf(this.desk, personOf(context));
    return new MyCaseAnswer(this.desk, context, reading, page).answer();
  }

  @Subscription('caseChanged')
  async caseChanged(@Context() context: EdgeContext, @Args('caseId') id: string) {
    const caseId = openedId(context, 'case', id, context.correlation);
    const reading = await readCase(this.desk, context, caseId);
    if (reading === undefined) throw problem('NOT_FOUND');
    return caseChanges(this.desk, context, caseId);
  }

  private proposal(context: EdgeContext, proposal: ProposalView) {
    const { proposalId, from, recipients, reason, askedAt, status, writtenDownBy } = proposal;
    const { directory } = this.desk.parts;
    const asker = unitOf(context.seals, directory, from);
    if (asker === null) return [];
    return [
      {
        id: context.seals.sealId(proposalId),
        from: asker,
        recipients: recipients.map((r) => unitOf(context.seals, directory, r)).filter((unit) => unit !== null),
        reason: () => (reason === null ? null : openText(this.desk.session(context), reason)),
        askedAt,
        status: enumWord(status),
        writtenDownBy: writtenDownBy === undefined ? null : unitOf(context.seals, directory, writtenDownBy),
      },
    ];
  }
}

/** The person's own page; an empty one for somebody whom nobody has asked anything yet. */
export async function personViewOf(desk: Desk, person: PersonId): Promise<PersonView> {
  const row = await desk.parts.views('client').as(person, (rows) => rows.findOneBy(PersonViewRow, { holder: person }));
  return row?.view ?? strangerView;
}
