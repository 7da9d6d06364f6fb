import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send, shortText } from '#lib/joint-case';
import type { ReportContactAnswer } from '#schema/partner';
import type { ContactRefusal, ReportContact } from './contact.decide.js';

const contact = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  on: civilDateSchema,
  outcome: codeOf(['met', 'talked', 'not-reached']),
  note: shortText.nullish(),
});

@Resolver()
export class ContactResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('reportContact')
  reportContact(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ReportContactAnswer> {
    const sent = parseInput(contact, input);
    const { commandId, on, outcome, note } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<ReportContact, 'ReportContactRefused', ContactRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'ReportContactRefused',
      {
        command: { type: 'ReportContact', caseId, on, outcome, ...(note == null ? {} : { note: plain(note) }) },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }
}
