import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { utteranceForms } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { ConfirmMedicationContinuityAnswer } from '#schema/partner';
import type { ConfirmMedicationContinuity, MedicationRefusal } from './medication.decide.js';

const medication = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  medicationContinues: codeOf(['yes', 'no']),
  naloxone: codeOf(['yes', 'no']),
  consentForm: codeOf(utteranceForms),
});

@Resolver()
export class MedicationResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('confirmMedicationContinuity')
  confirm(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ConfirmMedicationContinuityAnswer> {
    const sent = parseInput(medication, input);
    const { commandId, medicationContinues, naloxone, consentForm } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<
      ConfirmMedicationContinuity,
      'ConfirmMedicationContinuityRefused',
      MedicationRefusal | 'NOT_A_PARTICIPANT'
    >(this.desk, context, 'ConfirmMedicationContinuityRefused', {
      command: { type: 'ConfirmMedicationContinuity', caseId, medicationContinues, naloxone, consentForm },
      commandId,
      sent,
      about: caseId,
      caseId,
    });
  }
}
