import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { RecordVisitAnswer } from '#schema/kirkens-bymisjon';
import type { RecordVisit, VisitRefusal } from './visit.decide.js';

const visit = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  needId: sealedId,
  on: civilDateSchema,
  outcome: codeOf(['met', 'not-at-home', 'person-declined']),
});

@Resolver()
export class VisitResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('recordVisit')
  recordVisit(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RecordVisitAnswer> {
    const sent = parseInput(visit, input);
    const { commandId, on, outcome } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const needId = openedId(context, 'need', sent.needId, commandId);
    return send<RecordVisit, 'RecordVisitRefused', VisitRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'RecordVisitRefused',
      { command: { type: 'RecordVisit', caseId, needId, on, outcome }, commandId, sent, about: caseId, caseId },
    );
  }
}
