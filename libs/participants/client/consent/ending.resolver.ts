import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, plain } from '#lib/kernel';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { commandIdSchema, Desk, openedId, sealedId, send, shortText } from '#lib/joint-case';
import type { EndCooperationAnswer } from '#schema/client';
import { personViewOf } from '../my-page.resolver.js';
import { personOf } from '../person-of.js';
import type { EndCooperation, EndRefusal } from './consent.decide.js';

const ending = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, words: shortText.nullish() });

/** The person ends the work together. */
@Resolver()
export class EndingResolver {
  constructor(private readonly desk: Desk) {}

  /**
   * Disclosure to everybody is stopped first, on every path; the word that says why follows. If it is lost in between, each stop
   * is made known as a withdrawal, and the person can end it again.
   */
  @Mutation('endCooperation')
  async endCooperation(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<EndCooperationAnswer> {
    const sent = parseInput(ending, input);
    const { commandId, words } = sent;
    const personId = personOf(context);
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const stops = await this.stopAll(context, caseId, commandId);
    const answered = await send<EndCooperation, 'EndCooperationRefused', EndRefusal>(
      this.desk,
      context,
      'EndCooperationRefused',
      {
        command: {
          type: 'EndCooperation',
          ...{ personId, caseId, form: 'digital' },
          ...(words == null ? {} : { words: plain(words) }),
        },
        ...{ commandId, sent, about: caseId, caseId },
      },
    );
    for (const stop of stops) await this.desk.parts.readLog.matchDeny(stop);
    return answered;
  }

  private async stopAll(context: EdgeContext, caseId: `case-${string}`, commandId: string): Promise<readonly string[]> {
    const { readLog, clock } = this.desk.parts;
    const { accesses } = await personViewOf(this.desk, personOf(context));
    const standing = accesses.filter((access) => access.caseId === caseId && !access.ended);
    const stops = standing.map(({ grant }) => ({ grant, stop: derivedUuid(commandId, grant.grantId) }));
    for (const { grant, stop } of stops) {
      const { grantId, recipient } = grant;
      const said = { form: 'digital', scribe: null, sent: null } as const;
      await readLog.setDeny({ commandId: stop, caseId, recipient, grantId, setAt: clock.now(), said });
    }
    return stops.map(({ stop }) => stop);
  }
}
