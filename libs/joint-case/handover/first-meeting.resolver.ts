import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema, hourSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { AgreeFirstMeetingAnswer, ReportPersonDidNotArriveAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { send } from '../desk/send.js';
import type {
  AgreeFirstMeeting,
  FirstMeetingRefusal,
  NotArrivedRefusal,
  ReportPersonDidNotArrive,
} from './handover.commands.js';
import { aboutHandover, handoverInput, namedHandover } from './named-handover.js';

const meeting = z.strictObject({ ...handoverInput.shape, on: civilDateSchema, hour: hourSchema.nullish() });

/** The first meeting, agreed and missed. */
@Resolver()
export class FirstMeetingResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('agreeFirstMeeting')
  agreeFirstMeeting(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AgreeFirstMeetingAnswer> {
    const sent = parseInput(meeting, input);
    const named = namedHandover(context, sent);
    const { on, hour } = sent;
    return send<AgreeFirstMeeting, 'AgreeFirstMeetingRefused', FirstMeetingRefusal>(
      this.desk,
      context,
      'AgreeFirstMeetingRefused',
      {
        command: { type: 'AgreeFirstMeeting', ...named, on, ...(hour == null ? {} : { hour }) },
        ...aboutHandover(named, sent),
      },
    );
  }

  @Mutation('reportPersonDidNotArrive')
  reportPersonDidNotArrive(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ReportPersonDidNotArriveAnswer> {
    const sent = parseInput(handoverInput, input);
    const named = namedHandover(context, sent);
    return send<ReportPersonDidNotArrive, 'ReportPersonDidNotArriveRefused', NotArrivedRefusal>(
      this.desk,
      context,
      'ReportPersonDidNotArriveRefused',
      { command: { type: 'ReportPersonDidNotArrive', ...named }, ...aboutHandover(named, sent) },
    );
  }
}
