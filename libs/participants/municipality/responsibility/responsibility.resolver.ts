import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import {
  codeOf,
  commandIdSchema,
  Desk,
  nameText,
  openedId,
  participantById,
  sealedId,
  send,
  settlingTerms,
  type AcceptResponsibleMunicipality,
  type AcceptResponsibleRefusal,
  type DisputeRefusal,
  type DisputeResponsibility,
  type ProposeResponsibleMunicipality,
  type ProposeResponsibleRefusal,
  type ResponsibilityDecisionRefusal,
  type RecordResponsibilityDecision,
} from '#lib/joint-case';
import type {
  AcceptResponsibleMunicipalityAnswer,
  DisputeResponsibilityAnswer,
  ProposeResponsibleMunicipalityAnswer,
  RecordResponsibilityDecisionAnswer,
} from '#schema/municipality';

const onCase = { commandId: commandIdSchema, caseId: sealedId };
const dispute = z.strictObject({
  ...onCase,
  reason: codeOf(['registered-elsewhere', 'stays-elsewhere', 'institution-rule']),
});
const proposal = z.strictObject({ ...onCase, unitId: sealedId });
const acceptance = z.strictObject(onCase);
const decision = z.strictObject({ ...onCase, unitId: sealedId, reference: nameText, decidedOn: civilDateSchema });

/** Whose duty it is: disputed, proposed, agreed, or decided by statsforvalteren. */
@Resolver()
export class ResponsibilityResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('disputeResponsibility')
  dispute(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DisputeResponsibilityAnswer> {
    const sent = parseInput(dispute, input);
    const { commandId, reason } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<DisputeResponsibility, 'DisputeResponsibilityRefused', DisputeRefusal>(
      this.desk,
      context,
      'DisputeResponsibilityRefused',
      {
        command: { type: 'DisputeResponsibility', caseId, reason, terms: settlingTerms },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }

  @Mutation('proposeResponsibleMunicipality')
  propose(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ProposeResponsibleMunicipalityAnswer> {
    const sent = parseInput(proposal, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const responsible = participantById(this.desk, context, sent.unitId, 'input.unitId');
    return send<ProposeResponsibleMunicipality, 'ProposeResponsibleMunicipalityRefused', ProposeResponsibleRefusal>(
      this.desk,
      context,
      'ProposeResponsibleMunicipalityRefused',
      {
        command: { type: 'ProposeResponsibleMunicipality', caseId, responsible },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }

  @Mutation('acceptResponsibleMunicipality')
  accept(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AcceptResponsibleMunicipalityAnswer> {
    const sent = parseInput(acceptance, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<AcceptResponsibleMunicipality, 'AcceptResponsibleMunicipalityRefused', AcceptResponsibleRefusal>(
      this.desk,
      context,
      'AcceptResponsibleMunicipalityRefused',
      { command: { type: 'AcceptResponsibleMunicipality', caseId }, commandId, sent, about: caseId, caseId },
    );
  }

  @Mutation('recordResponsibilityDecision')
  recordDecision(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RecordResponsibilityDecisionAnswer> {
    const sent = parseInput(decision, input);
    const { commandId, decidedOn } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const responsible = participantById(this.desk, context, sent.unitId, 'input.unitId');
    const reference = plain(sent.reference);
    return send<RecordResponsibilityDecision, 'RecordResponsibilityDecisionRefused', ResponsibilityDecisionRefusal>(
      this.desk,
      context,
      'RecordResponsibilityDecisionRefused',
      {
        command: { type: 'RecordResponsibilityDecision', caseId, responsible, reference, decidedOn },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }
}
