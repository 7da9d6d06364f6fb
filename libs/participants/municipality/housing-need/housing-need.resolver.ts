import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send, shortText } from '#lib/joint-case';
import type { AssessHousingNeedAnswer } from '#schema/municipality';
import type { AssessHousingNeed, HousingNeedRefusal } from './housing-need.decide.js';

const stays = [
  'no-roof',
  'emergency-shelter',
  'temporary-stay',
  'institution-without-home',
  'with-others',
  'own-home',
] as const;

const assessment = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  disadvantaged: codeOf(['yes', 'no', 'under-assessment']),
  resources: shortText.nullish(),
  hindrances: shortText.nullish(),
  household: z.number().int().min(1).max(30),
  children: z.number().int().min(0).max(29),
  stayCode: codeOf(stays).nullish(),
  assessedOn: civilDateSchema,
});

@Resolver()
export class HousingNeedResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('assessHousingNeed')
  assessHousingNeed(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AssessHousingNeedAnswer> {
    const sent = parseInput(assessment, input);
    const { commandId, disadvantaged, resources, hindrances, household, children, stayCode, assessedOn } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<AssessHousingNeed, 'AssessHousingNeedRefused', HousingNeedRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'AssessHousingNeedRefused',
      {
        command: {
          type: 'AssessHousingNeed',
          caseId,
          disadvantaged,
          ...(resources == null ? {} : { resources: plain(resources) }),
          ...(hindrances == null ? {} : { hindrances: plain(hindrances) }),
          household,
          children,
          ...(stayCode == null ? {} : { stayCode }),
          assessedOn,
        },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }
}
