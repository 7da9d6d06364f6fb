import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, isIdOf, participantOf, type CaseId, type PersonId } from '#lib/kernel';
import { CaseOpened, evolveAccesses, is, type Access } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { placed } from '#lib/projections';
import type { RegisterConsentWithdrawalAnswer, RegisterCooperationEndAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId, refusal, send, signedPart, type Answer } from '../desk/send.js';
import { workerOf } from '../desk/worker-of.js';
import { givenTo } from './own-access.fold.js';

const spoken = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  form: codeOf(['oral', 'signed']),
  readBack: z.boolean(),
});
type Spoken = z.infer<typeof spoken>;
type Refusal = 'NOT_THERE' | 'NOT_READ_BACK';

/** What ends a unit's own access, written down by that unit as the person said it. */
@Resolver()
export class SpokenWithdrawalResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerConsentWithdrawal')
  async registerConsentWithdrawal(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterConsentWithdrawalAnswer> {
    const sent = parseInput(spoken, input);
    return this.withdraw(context, sent, 'RegisterConsentWithdrawalRefused');
  }

  /** The wish is recorded first: it says why the unit’s own access is taken back in the same breath. */
  @Mutation('registerCooperationEnd')
  async registerCooperationEnd(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterCooperationEndAnswer> {
    const sent = parseInput(spoken, input);
    const refused = 'RegisterCooperationEndRefused';
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const personId = await this.personOf(caseId);
    if (personId === undefined) return refusal(refused, 'NOT_THERE');
    const command = { type: 'RequestCooperationEnd', ...this.said(context, sent), personId, caseId };
    const answer = await send<typeof command, typeof refused, Refusal>(this.desk, context, refused, {
      command,
      ...{ commandId, sent, about: caseId },
    });
    if (answer.__typename !== 'Accepted') return answer;
    return this.withdraw(context, sent, refused);
  }

  /** A stop is set for each access of the unit before the event that tells of it; what is lost in between is sent again in its name. */
  private async withdraw<T extends string>(
    context: EdgeContext,
    sent: Spoken,
    refused: T,
  ): Promise<Answer<T, Refusal>> {
    const caseId = openedId(context, 'case', sent.caseId, sent.commandId);
    const personId = await this.personOf(caseId);
    const mine =
      personId === undefined ? [] : givenTo(participantOf(workerOf(context)), await this.accesses(personId), caseId);
    let answer: Answer<T, Refusal> = refusal(refused, 'NOT_THERE');
    for (const { grant } of mine) {
      const { grantId, recipient } = grant;
      const commandId = derivedUuid(sent.commandId, grantId);
      const signed = signedPart(context, commandId, grantId);
      const said = { form: sent.form, scribe: workerOf(context), sent, signed };
      const { readLog, clock } = this.desk.parts;
      if (sent.readBack) await readLog.setDeny({ commandId, caseId, grantId, recipient, setAt: clock.now(), said });
      const command = { type: 'WithdrawConsent', ...this.said(context, sent), personId, caseId, grantId };
      const frame = { commandId, part: grantId, sent, about: caseId };
      answer = await send<typeof command, T, Refusal>(this.desk, context, refused, { command, ...frame });
      await readLog.matchDeny(commandId);
      if (answer.__typename !== 'Accepted') return answer;
    }
    return answer;
  }

  private said(context: EdgeContext, { form, readBack }: Spoken) {
    return { form, readBack, registeredBy: participantOf(workerOf(context)) };
  }

  private async personOf(caseId: CaseId): Promise<PersonId | undefined> {
    const [opened] = (await this.desk.parts.store.readStream(caseId, { limit: 1 })).map((event) => placed(event).fact);
    if (opened === undefined || !is(CaseOpened, opened)) return undefined;
    const { personId } = opened.data;
    return isIdOf('person', personId) ? personId : undefined;
  }

  private async accesses(personId: PersonId): Promise<readonly Access[]> {
    const recorded = await this.desk.parts.store.readStream(personId);
    return recorded.map((event) => placed(event).fact).reduce(evolveAccesses, []);
  }
}
