import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { participantOf, type PersonId } from '#lib/kernel';
import { evolveAccesses, type Access } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { placed } from '#lib/projections';
import type { RegisterConsentAnswerAnswer } from '#schema/municipality';
import { yesTo } from '../cooperation/yes.js';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { ownRecord } from '../desk/record-reader.js';
import { commandIdSchema, openedId, refusal, send } from '../desk/send.js';
import { workerOf } from '../desk/worker-of.js';

const answer = z.strictObject({
  commandId: commandIdSchema,
  recordId: sealedId,
  answer: codeOf(['yes', 'no']),
  presetCode: z.string().max(60).nullish(),
  recipientUnitIds: z.array(sealedId).max(20).nullish(),
  form: codeOf(['oral', 'signed']),
  readBack: z.boolean(),
});

const refused = 'RegisterConsentAnswerRefused';
type Refusal = 'NOT_THERE' | 'NOT_READ_BACK' | 'ALREADY_ANSWERED' | 'NOT_PROPOSED';

/** The person's yes or no, written down by the unit that asked, from its own record. */
@Resolver()
export class SpokenConsentResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerConsentAnswer')
  async registerConsentAnswer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterConsentAnswerAnswer> {
    const sent = parseInput(answer, input);
    const { commandId, form, readBack, presetCode } = sent;
    const kept = sent.recipientUnitIds?.map((id, at) =>
      participantById(this.desk, context, id, `input.recipientUnitIds.${at}`),
    );
    const record = await ownRecord(this.desk, context, openedId(context, 'private', sent.recordId, commandId));
    const question = record?.proposal ?? null;
    if (record === undefined || question === null) return refusal(refused, 'NOT_THERE');
    const { personId } = record;
    const { proposalId, recipients: proposed } = question;
    const said = { personId, proposalId, form, readBack, registeredBy: participantOf(workerOf(context)) };
    const frame = { commandId, sent, about: proposalId };
    if (sent.answer === 'no') {
      const command = { type: 'DeclineCooperation', ...said };
      return send<typeof command, typeof refused, Refusal>(this.desk, context, refused, { command, ...frame });
    }
    const accesses = await this.accessesOf(personId);
    const yes = yesTo(this.desk, { commandId, presetCode: presetCode ?? '', proposed, kept, accesses });
    if (yes.status === 'refused') return refusal(refused, yes.code);
    const command = { type: 'GiveConsent', ...said, ...yes.agreedTo };
    return send<typeof command, typeof refused, Refusal>(this.desk, context, refused, { command, ...frame });
  }

  /** Whom the person has let in, so that the grants are as if the person had typed the yes. Nothing of it is answered. */
  private async accessesOf(personId: PersonId): Promise<readonly Access[]> {
    const recorded = await this.desk.parts.store.readStream(personId);
    return recorded.map((event) => placed(event).fact).reduce(evolveAccesses, []);
  }
}
