import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { EnquiryReceived } from '#lib/case-stream';
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
import type { RegisterEnquiryAnswer } from '#schema/municipality';
import type { EnquiryRefusal, RegisterEnquiry } from './enquiry.decide.js';

const enquiry = z.strictObject({
  commandId: commandIdSchema,
  channel: codeOf(['phone', 'drop-in', 'self-referral', 'other-body']),
  name: nameText,
  reach: reachText,
  sleepsTonight: codeOf(['own-home', 'with-others', 'shelter', 'institution', 'nowhere', 'unknown']),
  children: codeOf(['yes', 'no', 'unknown']),
  dangerNow: z.boolean(),
  nationalId: z.string().max(20).nullish(),
});

@Resolver()
export class EnquiryResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerEnquiry')
  async registerEnquiry(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterEnquiryAnswer> {
    const sent = parseInput(enquiry, input);
    const { commandId, channel, sleepsTonight, children, dangerNow } = sent;
    const nationalId = sent.nationalId == null ? undefined : checkedNationalId(this.desk, sent.nationalId);
    const made = await newRecord(this.desk, context, { commandId, nationalId, type: EnquiryReceived.name });
    return send<RegisterEnquiry, 'RegisterEnquiryRefused', EnquiryRefusal>(
      this.desk,
      context,
      'RegisterEnquiryRefused',
      {
        command: {
          type: 'RegisterEnquiry',
          ...made,
          channel,
          sleepsTonight,
          children,
          dangerNow,
          name: plain(sent.name),
          reach: plain(sent.reach),
          ...(nationalId === undefined ? {} : { nationalId: plain(nationalId) }),
        },
        commandId,
        sent,
        about: made.recordId,
      },
    );
  }
}
