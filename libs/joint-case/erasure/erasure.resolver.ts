import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import {
  derivedUuid,
  participantOf,
  sameParticipant,
  type CaseId,
  type Instant,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import { authoritySchema, civilDateSchema, erasureVerbs, ErasureProposed, is, presenceOf } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { placed } from '#lib/projections';
import type { ConfirmErasureAnswer, ErasureProposal, ProposeErasureAnswer } from '#schema/municipality';
import { ownCaseRow, readCase, type Reading } from '../desk/case-reader.js';
import { Desk } from '../desk/desk.js';
import { codeOf, nameText, sealedId } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';
import { workerOf } from '../desk/worker-of.js';
import { erasureOrdersOf } from './disposal.react.js';
import type { ErasureProposal as Proposed } from './erasure-orders.state.js';
import type {
  ConfirmErasure,
  ConfirmErasureRefusal,
  ProposeErasure,
  ProposeErasureRefusal,
} from './erasure-orders.decide.js';

const onCase = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const proposal = z.strictObject({
  ...onCase.shape,
  verb: codeOf(erasureVerbs),
  authority: nameText.pipe(authoritySchema),
  on: civilDateSchema.nullish(),
  shownToUnitIds: z.array(sealedId).max(5),
});
const confirmation = z.strictObject({ ...onCase.shape, erasureId: sealedId });

/** *Slett*, *sperr* and *kasser ved frist*, by two workers of those who take part. */
@Resolver()
export class ErasureResolver {
  constructor(private readonly desk: Desk) {}

  @Query('erasureProposals')
  async erasureProposals(
    @Context() context: EdgeContext,
    @Args('caseId') id: string,
  ): Promise<readonly ErasureProposal[]> {
    const caseId = context.seals.openIdOf('case', id);
    const reading = caseId && (await readCase(this.desk, context, caseId));
    if (reading === undefined || reading.preview || !reading.mayOpen('case')) return [];
    const { directory, store } = this.desk.parts;
    await directory.refresh();
    const facts = (await store.readStream(reading.row.personId)).map((event) => placed(event).fact);
    const state = erasureOrdersOf(facts);
    if (state.status !== 'standing') return [];
    const proposedAt = new Map(
      facts.flatMap((fact) =>
        is(ErasureProposed, fact) ? [[fact.data.erasureId, fact.meta.occurredAt] as const] : [],
      ),
    );
    return state.proposals.flatMap((proposal) => {
      const at = proposedAt.get(proposal.erasureId);
      return at === undefined ? [] : [this.proposal(context, reading, proposal, at)];
    });
  }

  /** A body is named to whoever may know that it takes part, and to its own. */
  private proposal(context: EdgeContext, reading: Reading, proposal: Proposed, at: Instant): ErasureProposal {
    const { erasureId, verb, authority, on, proposer, by, shownTo, status } = proposal;
    const { seals } = context;
    const { directory } = this.desk.parts;
    const { worker, organisation } = workerOf(context);
    const named = (participant: Participant) => {
      const presence = presenceOf(participant.kind);
      const isKnown = presence !== undefined && reading.mayOpen(presence);
      return isKnown || participant.organisation === organisation ? unitOf(seals, directory, participant) : null;
    };
    return {
      ...{ id: seals.sealId(erasureId), verb: enumWord(verb), authority, on: on ?? null, at },
      ...{ by: named(by), shownTo: shownTo.flatMap((one) => named(one) ?? []) },
      ...{ isConfirmed: status === 'confirmed', isYours: proposer === worker },
      isOfYourBody: by.organisation === organisation,
    };
  }

  @Mutation('proposeErasure')
  async proposeErasure(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ProposeErasureAnswer> {
    const sent = parseInput(proposal, input);
    const { commandId, verb, authority, on } = sent;
    const { caseId, personId } = await this.about(context, sent);
    const erasureId = `erasure-${derivedUuid(commandId, 'erasure')}` as const;
    const shownTo = sent.shownToUnitIds.map((id) => participantById(this.desk, context, id, 'input.shownToUnitIds'));
    const command: ProposeErasure = {
      ...{ type: 'ProposeErasure', personId, erasureId, verb, authority, shownTo },
      ...(on == null ? {} : { on }),
    };
    return send<ProposeErasure, 'ProposeErasureRefused', ProposeErasureRefusal>(
      this.desk,
      context,
      'ProposeErasureRefused',
      { command, commandId, sent, about: erasureId, caseId },
    );
  }

  @Mutation('confirmErasure')
  async confirmErasure(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ConfirmErasureAnswer> {
    const sent = parseInput(confirmation, input);
    const { commandId } = sent;
    const { caseId, personId } = await this.about(context, sent);
    const erasureId = openedId(context, 'erasure', sent.erasureId, commandId);
    return send<ConfirmErasure, 'ConfirmErasureRefused', ConfirmErasureRefusal>(
      this.desk,
      context,
      'ConfirmErasureRefused',
      { command: { type: 'ConfirmErasure', personId, erasureId }, commandId, sent, about: erasureId, caseId },
    );
  }

  /** Whose case it is, to a unit that takes part; nobody to any other, so that the decider says that it is not there. */
  private async about(
    context: EdgeContext,
    { caseId: sealed, commandId }: z.output<typeof onCase>,
  ): Promise<{ readonly caseId: CaseId; readonly personId: PersonId }> {
    const caseId = openedId(context, 'case', sealed, commandId);
    const me = participantOf(workerOf(context));
    const row = await ownCaseRow(this.desk, context, caseId);
    const takesPart = row?.standing.participants.some((one) => sameParticipant(one, me)) === true;
    const nobody = `person-${derivedUuid(commandId, 'nobody')}` as const;
    return { caseId, personId: takesPart ? row.personId : nobody };
  }
}
