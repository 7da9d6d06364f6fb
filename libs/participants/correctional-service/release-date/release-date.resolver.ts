import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema, releaseMoveReasons } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { SetReleaseDateAnswer } from '#schema/correctional-service';
import type { ReleaseDateRefusal, SetReleaseDate } from './release-date.decide.js';

const release = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  on: civilDateSchema,
  reason: codeOf(releaseMoveReasons).nullish(),
});

@Resolver()
export class ReleaseDateResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('setReleaseDate')
  setReleaseDate(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<SetReleaseDateAnswer> {
    const sent = parseInput(release, input);
    const { commandId, on, reason } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<SetReleaseDate, 'SetReleaseDateRefused', ReleaseDateRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'SetReleaseDateRefused',
      {
        command: { type: 'SetReleaseDate', caseId, on, ...(reason == null ? {} : { reason }) },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }
}
