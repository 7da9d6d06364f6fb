import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, participantOf, plain, type CaseId, type Json, type PersonId } from '#lib/kernel';
import { answerReasons, dwellingAnswers } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type {
  RegisterDisputeAnswer,
  RegisterDwellingAnswerAnswer,
  RegisterOwnPriorityAnswer,
  RegisterStabilityAgreementAnswer,
} from '#schema/municipality';
import { openedEntry } from '../correction/opened-entry.js';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import { workerOf } from '../desk/worker-of.js';
import { CaseViewRow } from '../views/case-view.row.js';
import type { SpokenRefusal } from './spoken.decide.js';

const onCase = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  form: codeOf(['oral', 'signed']),
  readBack: z.boolean(),
});
const priority = z.strictObject({ ...onCase.shape, words: shortText });
const dwellingAnswer = z.strictObject({
  ...onCase.shape,
  offerId: sealedId,
  answer: codeOf(dwellingAnswers),
  reasons: z.array(codeOf(answerReasons)).max(answerReasons.length),
  words: shortText.nullish(),
});
const agreement = z.strictObject({ ...onCase.shape, tenancyId: sealedId, months: z.number().int().min(1).max(36) });
const dispute = z.strictObject({ ...onCase.shape, entryId: sealedId, words: shortText });

/** *Muntlig, registrert av*: the person's own commands, written down by a body that has read them back. */
@Resolver()
export class SpokenResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerOwnPriority')
  async registerOwnPriority(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterOwnPriorityAnswer> {
    const sent = parseInput(priority, input);
    const { word, frame } = await this.spoken(context, sent);
    const command = { type: 'StateOwnPriority', ...word, words: plain(sent.words) };
    return send<typeof command, 'RegisterOwnPriorityRefused', SpokenRefusal>(
      this.desk,
      context,
      'RegisterOwnPriorityRefused',
      { command, ...frame, about: frame.caseId },
    );
  }

  @Mutation('registerDwellingAnswer')
  async registerDwellingAnswer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterDwellingAnswerAnswer> {
    const sent = parseInput(dwellingAnswer, input);
    const { answer, reasons, words } = sent;
    const { word, frame } = await this.spoken(context, sent);
    const offerId = openedId(context, 'offer', sent.offerId, sent.commandId);
    const said = { ...word, offerId, answer, reasons, ...(words == null ? {} : { words: plain(words) }) };
    const command = { type: 'AnswerDwellingOffer', ...said };
    return send<typeof command, 'RegisterDwellingAnswerRefused', SpokenRefusal | 'NOT_OPEN'>(
      this.desk,
      context,
      'RegisterDwellingAnswerRefused',
      { command, ...frame, about: offerId },
    );
  }

  @Mutation('registerStabilityAgreement')
  async registerStabilityAgreement(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterStabilityAgreementAnswer> {
    const sent = parseInput(agreement, input);
    const { word, frame } = await this.spoken(context, sent);
    const tenancyId = openedId(context, 'tenancy', sent.tenancyId, sent.commandId);
    const command = { type: 'AgreeStability', ...word, tenancyId, months: sent.months };
    return send<typeof command, 'RegisterStabilityAgreementRefused', SpokenRefusal | 'OTHER_MONTHS'>(
      this.desk,
      context,
      'RegisterStabilityAgreementRefused',
      { command, ...frame, about: tenancyId },
    );
  }

  @Mutation('registerDispute')
  async registerDispute(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterDisputeAnswer> {
    const sent = parseInput(dispute, input);
    const { word, frame } = await this.spoken(context, sent);
    const eventId = openedEntry(context, sent.entryId, sent.commandId);
    const command = { type: 'DisputeFact', ...word, eventId, words: plain(sent.words) };
    return send<typeof command, 'RegisterDisputeRefused', SpokenRefusal | 'ALREADY_DISPUTED'>(
      this.desk,
      context,
      'RegisterDisputeRefused',
      { command, ...frame, about: eventId },
    );
  }

  private async spoken(context: EdgeContext, sent: z.output<typeof onCase> & Json) {
    const { commandId, form, readBack } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const personId = await this.personOf(context, caseId, commandId);
    const word = { caseId, personId, form, readBack, registeredBy: participantOf(workerOf(context)) };
    return { word, frame: { commandId, sent, caseId } };
  }

  /** Whose case it is, by the unit's own row; nobody where there is none, so that the decider says that it is not there. */
  private async personOf(context: EdgeContext, caseId: CaseId, commandId: string): Promise<PersonId> {
    const { organisation, unit } = workerOf(context);
    const views = this.desk.parts.views(context.kind);
    const row = await views.as(organisation, (rows) => rows.findOneBy(CaseViewRow, { caseId, unit }));
    return row?.personId ?? `person-${derivedUuid(commandId, 'nobody')}`;
  }
}
