import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, osloDateOf, plain, plusWorkingDays, type CaseId, type HandoverId } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type {
  AcceptHandoverAnswer,
  ConfirmFirstContactAnswer,
  DeclineHandoverAnswer,
  ForwardHandoverAnswer,
  OfferHandoverAnswer,
  WithdrawHandoverAnswer,
} from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  AcceptHandover,
  AcceptRefusal,
  ConfirmFirstContact,
  DeclineHandover,
  DeclineRefusal,
  FirstContactRefusal,
  ForwardHandover,
  ForwardRefusal,
  OfferHandover,
  OfferRefusal,
  WithdrawHandover,
  WithdrawRefusal,
} from './handover.commands.js';

/** Norwegian working days a receiver has to reply, until a municipality sets its own (K). */
export const replyWithin = 5;

const handover = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, handoverId: sealedId });
const offer = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  needId: sealedId,
  toUnitId: sealedId,
  message: shortText.nullish(),
});
const forward = z.strictObject({
  ...handover.shape,
  toUnitId: sealedId,
  reason: codeOf(['another-municipality', 'another-unit', 'own-impartiality']),
});
const decline = z.strictObject({
  ...handover.shape,
  reason: codeOf(['no-capacity', 'outside-our-task', 'own-impartiality', 'person-declined']),
});
const firstContact = z.strictObject({ ...handover.shape, on: civilDateSchema });

/** The ways of a need from one body to another. */
@Resolver()
export class HandoverResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('offerHandover')
  offerHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<OfferHandoverAnswer> {
    const sent = parseInput(offer, input);
    const { commandId, message } = sent;
    const handoverId = `handover-${derivedUuid(commandId, 'handover')}` as const;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const today = osloDateOf(this.desk.parts.clock.now());
    return send<OfferHandover, 'OfferHandoverRefused', OfferRefusal>(this.desk, context, 'OfferHandoverRefused', {
      command: {
        type: 'OfferHandover',
        caseId,
        handoverId,
        needId: openedId(context, 'need', sent.needId, commandId),
        to: participantById(this.desk, context, sent.toUnitId, 'input.toUnitId'),
        replyBy: plusWorkingDays(today, replyWithin),
        ...(message == null ? {} : { message: plain(message) }),
      },
      commandId,
      sent,
      about: handoverId,
      caseId,
    });
  }

  @Mutation('acceptHandover')
  acceptHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AcceptHandoverAnswer> {
    const sent = parseInput(handover, input);
    const named = this.named(context, sent);
    return send<AcceptHandover, 'AcceptHandoverRefused', AcceptRefusal>(this.desk, context, 'AcceptHandoverRefused', {
      command: { type: 'AcceptHandover', ...named },
      ...this.about(named, sent),
    });
  }

  @Mutation('forwardHandover')
  forwardHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ForwardHandoverAnswer> {
    const sent = parseInput(forward, input);
    const named = this.named(context, sent);
    const to = participantById(this.desk, context, sent.toUnitId, 'input.toUnitId');
    return send<ForwardHandover, 'ForwardHandoverRefused', ForwardRefusal>(
      this.desk,
      context,
      'ForwardHandoverRefused',
      {
        command: { type: 'ForwardHandover', ...named, to, reason: sent.reason },
        ...this.about(named, sent),
      },
    );
  }

  @Mutation('declineHandover')
  declineHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DeclineHandoverAnswer> {
    const sent = parseInput(decline, input);
    const named = this.named(context, sent);
    return send<DeclineHandover, 'DeclineHandoverRefused', DeclineRefusal>(
      this.desk,
      context,
      'DeclineHandoverRefused',
      {
        command: { type: 'DeclineHandover', ...named, reason: sent.reason },
        ...this.about(named, sent),
      },
    );
  }

  @Mutation('withdrawHandover')
  withdrawHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<WithdrawHandoverAnswer> {
    const sent = parseInput(handover, input);
    const named = this.named(context, sent);
    return send<WithdrawHandover, 'WithdrawHandoverRefused', WithdrawRefusal>(
      this.desk,
      context,
      'WithdrawHandoverRefused',
      {
        command: { type: 'WithdrawHandover', ...named },
        ...this.about(named, sent),
      },
    );
  }

  @Mutation('confirmFirstContact')
  confirmFirstContact(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ConfirmFirstContactAnswer> {
    const sent = parseInput(firstContact, input);
    const named = this.named(context, sent);
    return send<ConfirmFirstContact, 'ConfirmFirstContactRefused', FirstContactRefusal>(
      this.desk,
      context,
      'ConfirmFirstContactRefused',
      {
        command: { type: 'ConfirmFirstContact', ...named, on: sent.on },
        ...this.about(named, sent),
      },
    );
  }

  private named(context: EdgeContext, sent: z.output<typeof handover>): { caseId: CaseId; handoverId: HandoverId } {
    return {
      caseId: openedId(context, 'case', sent.caseId, sent.commandId),
      handoverId: openedId(context, 'handover', sent.handoverId, sent.commandId),
    };
  }

  private about<S extends { readonly commandId: string }>(
    { caseId, handoverId }: { readonly caseId: CaseId; readonly handoverId: HandoverId },
    sent: S,
  ) {
    return { commandId: sent.commandId, sent, about: handoverId, caseId };
  }
}
