import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { DiscardHandoverDraftAnswer, SaveHandoverDraftAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { sealedId, shortText } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { commandIdSchema, refusal } from '../desk/send.js';
import { unitOf } from '../desk/unit-answer.js';
import { discardDraft, draftOf, ledNeed, saveDraft, type LedNeed } from './handover-draft.js';

const named = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, needId: sealedId });
const draft = z.strictObject({ ...named.shape, toUnitId: sealedId.nullish(), message: shortText.nullish() });

interface Asked {
  readonly caseId: string;
  readonly needId: string;
}

/** Offers that are still being written. They are no decisions, so nothing of them is sent or recorded. */
@Resolver()
export class HandoverDraftResolver {
  constructor(private readonly desk: Desk) {}

  @Query('handoverDraft')
  async handoverDraft(@Context() context: EdgeContext, @Args() asked: Asked) {
    const led = await this.led(context, asked);
    const found = led === undefined ? undefined : await draftOf(this.desk, context, led);
    if (found === undefined) return null;
    const { to, ...rest } = found;
    const listed = to === null ? undefined : this.desk.parts.directory.unitOfCode(to);
    const toUnit = listed === undefined ? null : unitOf(context.seals, this.desk.parts.directory, listed.participant);
    return { ...rest, toUnit };
  }

  @Mutation('saveHandoverDraft')
  async saveHandoverDraft(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<SaveHandoverDraftAnswer> {
    const sent = parseInput(draft, input);
    const { toUnitId, message } = sent;
    const to = toUnitId == null ? null : participantById(this.desk, context, toUnitId, 'input.toUnitId');
    const led = await this.led(context, sent);
    if (led === undefined) return refusal('SaveHandoverDraftRefused', 'NOT_THERE');
    await saveDraft(this.desk, context, led, { to, message: message ?? '' });
    return this.accepted(sent, led);
  }

  @Mutation('discardHandoverDraft')
  async discardHandoverDraft(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<DiscardHandoverDraftAnswer> {
    const sent = parseInput(named, input);
    const led = await this.led(context, sent);
    if (led === undefined) return refusal('DiscardHandoverDraftRefused', 'NOT_THERE');
    await discardDraft(this.desk, led);
    return this.accepted(sent, led);
  }

  private led(context: EdgeContext, { caseId, needId }: Asked): Promise<LedNeed | undefined> {
    const { seals } = context;
    return ledNeed(this.desk, context, seals.openIdOf('case', caseId), seals.openIdOf('need', needId));
  }

  /** A draft moves no view: what one sees of the case is as it was. */
  private accepted({ needId }: Asked, { viewRevision }: LedNeed) {
    return { __typename: 'Accepted', id: needId, viewRevision, visible: true } as const;
  }
}
