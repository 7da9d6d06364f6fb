import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import {
  commandIdSchema,
  Desk,
  openedId,
  participantById,
  sealedId,
  send,
  type ConfirmTransfer,
  type ConfirmTransferRefusal,
  type TransferPerson,
  type TransferPersonRefusal,
} from '#lib/joint-case';
import type { ConfirmTransferAnswer, TransferPersonAnswer } from '#schema/correctional-service';

const transfer = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  toUnitId: sealedId,
  on: civilDateSchema,
});
const confirmation = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, on: civilDateSchema });

@Resolver()
export class TransferResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('transferPerson')
  transferPerson(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<TransferPersonAnswer> {
    const sent = parseInput(transfer, input);
    const { commandId, on } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const to = participantById(this.desk, context, sent.toUnitId, 'input.toUnitId');
    return send<TransferPerson, 'TransferPersonRefused', TransferPersonRefusal>(
      this.desk,
      context,
      'TransferPersonRefused',
      { command: { type: 'TransferPerson', caseId, to, on }, commandId, sent, about: caseId, caseId },
    );
  }

  @Mutation('confirmTransfer')
  confirmTransfer(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ConfirmTransferAnswer> {
    const sent = parseInput(confirmation, input);
    const { commandId, on } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<ConfirmTransfer, 'ConfirmTransferRefused', ConfirmTransferRefusal>(
      this.desk,
      context,
      'ConfirmTransferRefused',
      { command: { type: 'ConfirmTransfer', caseId, on }, commandId, sent, about: caseId, caseId },
    );
  }
}
