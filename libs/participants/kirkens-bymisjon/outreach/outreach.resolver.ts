import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { civilDateSchema, OutreachContactMade } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import {
  checkedNationalId,
  codeOf,
  commandIdSchema,
  Desk,
  nameText,
  newRecord,
  reachText,
  send,
} from '#lib/joint-case';
import type { RegisterOutreachContactAnswer } from '#schema/kirkens-bymisjon';
import type { OutreachRefusal, RegisterOutreachContact } from './outreach.decide.js';

const contact = z.strictObject({
  commandId: commandIdSchema,
  on: civilDateSchema,
  place: codeOf(['street', 'meeting-place', 'prison', 'home', 'phone']),
  name: nameText,
  reach: reachText.nullish(),
  nationalId: z.string().max(20).nullish(),
});

@Resolver()
export class OutreachResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerOutreachContact')
  async registerOutreachContact(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterOutreachContactAnswer> {
    const sent = parseInput(contact, input);
    const { commandId, on, place, reach } = sent;
    const nationalId = sent.nationalId == null ? undefined : checkedNationalId(this.desk, sent.nationalId);
    const { recordId, personId } = await newRecord(this.desk, context, {
      commandId,
      nationalId,
      type: OutreachContactMade.name,
    });
    return send<RegisterOutreachContact, 'RegisterOutreachContactRefused', OutreachRefusal>(
      this.desk,
      context,
      'RegisterOutreachContactRefused',
      {
        command: {
          type: 'RegisterOutreachContact',
          recordId,
          personId,
          on,
          place,
          name: plain(sent.name),
          ...(reach == null ? {} : { reach: plain(reach) }),
          ...(nationalId === undefined ? {} : { nationalId: plain(nationalId) }),
        },
        commandId,
        sent,
        about: recordId,
      },
    );
  }
}
