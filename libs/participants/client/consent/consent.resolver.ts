import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { commandIdSchema, Desk, openedId, participantById, refusal, sealedId, send, yesTo } from '#lib/joint-case';
import type { DeclineCooperationAnswer, GiveConsentAnswer, WithdrawConsentAnswer } from '#schema/client';
import { personViewOf } from '../my-page.resolver.js';
import { personOf } from '../person-of.js';
import type {
  DeclineCooperation,
  DeclineRefusal,
  GiveConsent,
  GiveConsentRefusal,
  WithdrawConsent,
  WithdrawRefusal,
} from './consent.decide.js';

const consent = z.strictObject({
  commandId: commandIdSchema,
  proposalId: sealedId,
  presetCode: z.string().max(60),
  recipientUnitIds: z.array(sealedId).max(20).nullish(),
});
const answer = z.strictObject({ commandId: commandIdSchema, proposalId: sealedId });
const withdrawal = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, accessId: sealedId });

/** The person's yes, no, and no longer. */
@Resolver()
export class ConsentResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('giveConsent')
  async giveConsent(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<GiveConsentAnswer> {
    const sent = parseInput(consent, input);
    const { commandId, presetCode } = sent;
    const personId = personOf(context);
    const proposalId = openedId(context, 'proposal', sent.proposalId, commandId);
    const kept = sent.recipientUnitIds?.map((id, at) =>
      participantById(this.desk, context, id, `input.recipientUnitIds.${at}`),
    );
    const { proposals, accesses } = await personViewOf(this.desk, personId);
    const proposed = proposals.find((proposal) => proposal.proposalId === proposalId)?.recipients;
    const yes = yesTo(this.desk, { commandId, presetCode, proposed, kept, accesses });
    if (yes.status === 'refused') return refusal('GiveConsentRefused', yes.code);
    return send<GiveConsent, 'GiveConsentRefused', GiveConsentRefusal>(this.desk, context, 'GiveConsentRefused', {
      command: { type: 'GiveConsent', personId, form: 'digital', proposalId, ...yes.agreedTo },
      commandId,
      sent,
      about: proposalId,
    });
  }

  @Mutation('declineCooperation')
  declineCooperation(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<DeclineCooperationAnswer> {
    const sent = parseInput(answer, input);
    const { commandId } = sent;
    const proposalId = openedId(context, 'proposal', sent.proposalId, commandId);
    return send<DeclineCooperation, 'DeclineCooperationRefused', DeclineRefusal>(
      this.desk,
      context,
      'DeclineCooperationRefused',
      {
        command: { type: 'DeclineCooperation', personId: personOf(context), form: 'digital', proposalId },
        commandId,
        sent,
        about: proposalId,
      },
    );
  }

  /** The stop is set first and holds on every path; the event that tells of it follows, and is sent again if it is lost. */
  @Mutation('withdrawConsent')
  async withdrawConsent(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<WithdrawConsentAnswer> {
    const sent = parseInput(withdrawal, input);
    const { commandId } = sent;
    const personId = personOf(context);
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const grantId = openedId(context, 'grant', sent.accessId, commandId);
    const { accesses } = await personViewOf(this.desk, personId);
    const access = accesses.find((candidate) => candidate.caseId === caseId && candidate.grant.grantId === grantId);
    if (access === undefined) return refusal('WithdrawConsentRefused', 'NOT_THERE');
    const { readLog, clock } = this.desk.parts;
    const { recipient } = access.grant;
    const said = { form: 'digital', scribe: null, sent } as const;
    await readLog.setDeny({ commandId, caseId, recipient, grantId, setAt: clock.now(), said });
    const answered = await send<WithdrawConsent, 'WithdrawConsentRefused', WithdrawRefusal>(
      this.desk,
      context,
      'WithdrawConsentRefused',
      {
        command: { type: 'WithdrawConsent', personId, form: 'digital', caseId, grantId },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
    await readLog.matchDeny(commandId);
    return answered;
  }
}
