import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { z } from 'zod';
import type { AcceptInvitation, AcceptInvitationRefusal, InviteOrganisation, InviteRefusal } from './case.decide.js';
import { parseInput, problem, type EdgeContext } from '#lib/graphql';
import type { AcceptInvitationAnswer, InviteOrganisationAnswer } from '#schema/municipality';
import { CaseAnswer } from '../desk/case-answer.js';
import { readCase } from '../desk/case-reader.js';
import { Desk } from '../desk/desk.js';
import { sealedId } from '../desk/inputs.js';
import { caseChanges, inboxChanges } from '../desk/live.js';
import { participantById } from '../desk/participant-by-id.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';

const ofCase = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const invitation = z.strictObject({ ...ofCase.shape, unitId: sealedId });

/** The joint case as the bodies that take part see it and open it to others. */
@Resolver()
export class CaseResolver {
  constructor(private readonly desk: Desk) {}

  @Query('case')
  async case(@Context() context: EdgeContext, @Args('id') id: string) {
    const reading = await readCase(this.desk, context, openedId(context, 'case', id, context.correlation));
    return reading === undefined ? null : new CaseAnswer(this.desk, context, reading).answer();
  }

  @Mutation('inviteOrganisation')
  inviteOrganisation(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<InviteOrganisationAnswer> {
    const { commandId, caseId: id, unitId } = parseInput(invitation, input);
    const caseId = openedId(context, 'case', id, commandId);
    const invitee = participantById(this.desk, context, unitId);
    return send<InviteOrganisation, 'InviteOrganisationRefused', InviteRefusal>(
      this.desk,
      context,
      'InviteOrganisationRefused',
      {
        command: { type: 'InviteOrganisation', caseId, invitee },
        commandId,
        sent: { commandId, id, unitId },
        about: caseId,
        caseId,
      },
    );
  }

  @Mutation('acceptInvitation')
  acceptInvitation(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AcceptInvitationAnswer> {
    const { commandId, caseId: id } = parseInput(ofCase, input);
    const caseId = openedId(context, 'case', id, commandId);
    return send<AcceptInvitation, 'AcceptInvitationRefused', AcceptInvitationRefusal>(
      this.desk,
      context,
      'AcceptInvitationRefused',
      {
        command: { type: 'AcceptInvitation', caseId },
        commandId,
        sent: { commandId, id },
        about: caseId,
        caseId,
      },
    );
  }

  @Subscription('caseChanged')
  async caseChanged(@Context() context: EdgeContext, @Args('caseId') id: string) {
    const caseId = openedId(context, 'case', id, context.correlation);
    const reading = await readCase(this.desk, context, caseId);
    if (reading === undefined) throw problem('NOT_FOUND');
    return caseChanges(this.desk, context, caseId);
  }

  @Subscription('inboxChanged')
  inboxChanged(@Context() context: EdgeContext) {
    return inboxChanges(this.desk, context);
  }
}
