import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { derivedUuid, participantCode, type BodyActor, type Participant } from '#lib/kernel';
import type { Fact } from '#lib/case-stream';
import type { EdgeContext } from '#lib/graphql';
import { CaseAnswer } from '../desk/case-answer.js';
import { mayOpenAs, readCase, type Reading } from '../desk/case-reader.js';
import { Desk } from '../desk/desk.js';
import { participantById } from '../desk/participant-by-id.js';
import { unitOf } from '../desk/unit-answer.js';
import { workerOf } from '../desk/worker-of.js';
import { caseRows, type CaseRows } from '../views/case-rows.js';
import { foreseeOffer } from './offer-foreseen.js';

interface Asked {
  readonly caseId: string;
  readonly needId: string;
  readonly toUnitId: string;
}

/** An offer shown to its sender as its receiver will see it. */
@Resolver()
export class HandoverPreviewResolver {
  constructor(private readonly desk: Desk) {}

  @Query('handoverPreview')
  async handoverPreview(@Context() context: EdgeContext, @Args() sent: Asked) {
    const to = participantById(this.desk, context, sent.toUnitId, 'toUnitId');
    const caseId = context.seals.openIdOf('case', sent.caseId);
    const needId = context.seals.openIdOf('need', sent.needId);
    const reading = caseId === undefined ? undefined : await readCase(this.desk, context, caseId);
    if (caseId === undefined || needId === undefined || reading === undefined) return null;
    const { store, clock } = this.desk.parts;
    const recorded = await store.readStream(caseId);
    const by = workerOf(context);
    const facts = foreseeOffer(recorded, { caseId, needId, to, by, at: clock.now() });
    return facts === undefined ? null : this.answer(context, reading, facts, to);
  }

  private answer(context: EdgeContext, reading: Reading, facts: readonly Fact[], to: Participant) {
    const offer = facts.at(-1);
    const rows = caseRows(facts, to, this.desk.parts.policy);
    const unit = unitOf(context.seals, this.desk.parts.directory, to);
    if (offer === undefined || rows === undefined || unit === null) return null;
    const mayOpen = mayOpenAs(this.desk, strangerAt(to), rows.standing);
    const both: Reading['mayOpen'] = (fieldClass) => mayOpen(fieldClass) && reading.mayOpen(fieldClass);
    const row = { ...reading.row, view: shared(rows, reading, offer) };
    const shown = new CaseAnswer(this.desk, context, { row, preview: true, mayOpen: both, withheld: [] }, to).answer();
    const [handover] = shown.handovers();
    if (handover === undefined) return null;
    return { to: unit, person: shown.person, participants: shown.participants, handover };
  }
}

/** Anyone who works in that unit: the decision asks for a person in a role, and no receiver is chosen yet. */
function strangerAt(to: Participant): BodyActor {
  return { ...to, worker: `worker-${derivedUuid(to.organisation, to.unit)}`, role: 'case-worker' };
}

/** Of what the receiver would see: this offer alone, and no body or need that the sender does not know of already. */
function shared({ view }: CaseRows, { row }: Reading, { data }: Fact): CaseRows['view'] {
  const mine = row.view;
  const isOffer = (id: string) =>
    typeof data === 'object' && data !== null && 'handoverId' in data && data.handoverId === id;
  const units = new Set(mine.bodies.map(({ participant }) => participantCode(participant)));
  return {
    ...view,
    bodies: view.bodies.filter(({ participant }) => units.has(participantCode(participant))),
    needs: view.needs.filter(({ needId }) => mine.needs.some((need) => need.needId === needId)),
    handovers: view.handovers.filter(({ handoverId }) => isOffer(handoverId)),
  };
}
