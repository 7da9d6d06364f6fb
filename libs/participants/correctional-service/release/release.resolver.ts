import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { RecordReleaseAnswer } from '#schema/correctional-service';
import { releasedTo, type RecordRelease, type RecordReleaseRefusal } from './release.decide.js';

const release = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  on: civilDateSchema,
  to: codeOf(releasedTo),
});

@Resolver()
export class ReleaseResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('recordRelease')
  recordRelease(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RecordReleaseAnswer> {
    const sent = parseInput(release, input);
    const { commandId, on, to } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<RecordRelease, 'RecordReleaseRefused', RecordReleaseRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'RecordReleaseRefused',
      { command: { type: 'RecordRelease', caseId, on, to }, commandId, sent, about: caseId, caseId },
    );
  }
}
