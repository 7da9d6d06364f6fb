import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { NameFallbackAnswer, NameMunicipalityOfStayAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { sealedId } from '../desk/inputs.js';
import { participantById } from '../desk/participant-by-id.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  NameFallback,
  NameFallbackRefusal,
  NameMunicipalityOfStay,
  NameMunicipalityOfStayRefusal,
} from './follow-up.commands.js';

const stay = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, unitId: sealedId });
const naming = z.strictObject({ ...stay.shape, needId: sealedId.nullish() });

/** Who takes over when a lead can no longer follow up, named before it is needed. */
@Resolver()
export class FallbackResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('nameFallback')
  nameFallback(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<NameFallbackAnswer> {
    const sent = parseInput(naming, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const needId = sent.needId == null ? null : openedId(context, 'need', sent.needId, commandId);
    const fallback = participantById(this.desk, context, sent.unitId);
    return send<NameFallback, 'NameFallbackRefused', NameFallbackRefusal>(this.desk, context, 'NameFallbackRefused', {
      command: { type: 'NameFallback', caseId, needId, fallback },
      commandId,
      sent,
      about: needId ?? caseId,
      caseId,
    });
  }

  @Mutation('nameMunicipalityOfStay')
  nameMunicipalityOfStay(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<NameMunicipalityOfStayAnswer> {
    const sent = parseInput(stay, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const reception = participantById(this.desk, context, sent.unitId);
    return send<NameMunicipalityOfStay, 'NameMunicipalityOfStayRefused', NameMunicipalityOfStayRefusal>(
      this.desk,
      context,
      'NameMunicipalityOfStayRefused',
      { command: { type: 'NameMunicipalityOfStay', caseId, reception }, commandId, sent, about: caseId, caseId },
    );
  }
}
