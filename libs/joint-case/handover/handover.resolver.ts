import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, participantOf, plain } from '#lib/kernel';
import { civilDateSchema, forwardReasons, notTakenReasons } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type {
  AcceptHandoverAnswer,
  AcceptHandoverInPartAnswer,
  ConfirmFirstContactAnswer,
  DeclineHandoverAnswer,
  ForwardHandoverAnswer,
  OfferHandoverAnswer,
  ReturnHandoverAnswer,
  WithdrawHandoverAnswer,
} from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import { workerOf } from '../desk/worker-of.js';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import type {
  AcceptHandover,
  AcceptHandoverInPart,
  AcceptRefusal,
  ConfirmFirstContact,
  DeclineHandover,
  DeclineRefusal,
  FirstContactRefusal,
  ForwardHandover,
  ForwardRefusal,
  OfferHandover,
  OfferRefusal,
  ReturnHandover,
  ReturnRefusal,
  WithdrawHandover,
  WithdrawRefusal,
} from './handover.commands.js';
import { discardDraft } from './handover-draft.js';
import { aboutHandover, handoverInput, namedHandover } from './named-handover.js';
import { offerDue } from './reply-within.js';

const offer = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  needId: sealedId,
  toUnitId: sealedId,
  message: shortText.nullish(),
});
const forward = z.strictObject({
  ...handoverInput.shape,
  toUnitId: sealedId,
  reason: codeOf(forwardReasons),
});
const part = z.strictObject({ ...handoverInput.shape, part: shortText });
const notTaken = z.strictObject({ ...handoverInput.shape, reason: codeOf(notTakenReasons) });
const firstContact = z.strictObject({ ...handoverInput.shape, on: civilDateSchema });

/** The ways of a need from one body to another. */
@Resolver()
export class HandoverResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('offerHandover')
  async offerHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<OfferHandoverAnswer> {
    const sent = parseInput(offer, input);
    const { commandId, message } = sent;
    const handoverId = `handover-${derivedUuid(commandId, 'handover')}` as const;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const needId = openedId(context, 'need', sent.needId, commandId);
    const answer = await send<OfferHandover, 'OfferHandoverRefused', OfferRefusal>(
      this.desk,
      context,
      'OfferHandoverRefused',
      {
        command: {
          type: 'OfferHandover',
          caseId,
          handoverId,
          needId,
          to: participantById(this.desk, context, sent.toUnitId, 'input.toUnitId'),
          replyBy: offerDue(this.desk.parts.clock.now()),
          ...(message == null ? {} : { message: plain(message) }),
        },
        commandId,
        sent,
        about: handoverId,
        caseId,
      },
    );
    // What was being written is sent now; refused, it is still there.
    if (answer.__typename === 'Accepted')
      await discardDraft(this.desk, { needId, unit: participantOf(workerOf(context)) });
    return answer;
  }

  @Mutation('acceptHandover')
  acceptHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AcceptHandoverAnswer> {
    const sent = parseInput(handoverInput, input);
    const named = namedHandover(context, sent);
    return send<AcceptHandover, 'AcceptHandoverRefused', AcceptRefusal>(this.desk, context, 'AcceptHandoverRefused', {
      command: { type: 'AcceptHandover', ...named },
      ...aboutHandover(named, sent),
    });
  }

  @Mutation('forwardHandover')
  forwardHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ForwardHandoverAnswer> {
    const sent = parseInput(forward, input);
    const named = namedHandover(context, sent);
    const to = participantById(this.desk, context, sent.toUnitId, 'input.toUnitId');
    return send<ForwardHandover, 'ForwardHandoverRefused', ForwardRefusal>(
      this.desk,
      context,
      'ForwardHandoverRefused',
      {
        command: { type: 'ForwardHandover', ...named, to, reason: sent.reason, duties },
        ...aboutHandover(named, sent),
      },
    );
  }

  @Mutation('declineHandover')
  declineHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DeclineHandoverAnswer> {
    const sent = parseInput(notTaken, input);
    const named = namedHandover(context, sent);
    return send<DeclineHandover, 'DeclineHandoverRefused', DeclineRefusal>(
      this.desk,
      context,
      'DeclineHandoverRefused',
      {
        command: { type: 'DeclineHandover', ...named, reason: sent.reason, duties },
        ...aboutHandover(named, sent),
      },
    );
  }

  @Mutation('acceptHandoverInPart')
  acceptHandoverInPart(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<AcceptHandoverInPartAnswer> {
    const sent = parseInput(part, input);
    const named = namedHandover(context, sent);
    const partNeedId = `need-${derivedUuid(sent.commandId, 'part')}` as const;
    return send<AcceptHandoverInPart, 'AcceptHandoverInPartRefused', DeclineRefusal>(
      this.desk,
      context,
      'AcceptHandoverInPartRefused',
      {
        command: { type: 'AcceptHandoverInPart', ...named, partNeedId, part: plain(sent.part), duties },
        ...aboutHandover(named, sent),
        about: partNeedId,
      },
    );
  }

  @Mutation('returnHandover')
  returnHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ReturnHandoverAnswer> {
    const sent = parseInput(notTaken, input);
    const named = namedHandover(context, sent);
    return send<ReturnHandover, 'ReturnHandoverRefused', ReturnRefusal>(this.desk, context, 'ReturnHandoverRefused', {
      command: { type: 'ReturnHandover', ...named, reason: sent.reason, duties },
      ...aboutHandover(named, sent),
    });
  }

  @Mutation('withdrawHandover')
  withdrawHandover(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<WithdrawHandoverAnswer> {
    const sent = parseInput(handoverInput, input);
    const named = namedHandover(context, sent);
    return send<WithdrawHandover, 'WithdrawHandoverRefused', WithdrawRefusal>(
      this.desk,
      context,
      'WithdrawHandoverRefused',
      {
        command: { type: 'WithdrawHandover', ...named },
        ...aboutHandover(named, sent),
      },
    );
  }

  @Mutation('confirmFirstContact')
  confirmFirstContact(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ConfirmFirstContactAnswer> {
    const sent = parseInput(firstContact, input);
    const named = namedHandover(context, sent);
    return send<ConfirmFirstContact, 'ConfirmFirstContactRefused', FirstContactRefusal>(
      this.desk,
      context,
      'ConfirmFirstContactRefused',
      {
        command: { type: 'ConfirmFirstContact', ...named, on: sent.on },
        ...aboutHandover(named, sent),
      },
    );
  }
}
