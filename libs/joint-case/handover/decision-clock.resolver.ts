import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema, decisionOutcomes } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type {
  OpenDecisionClockAnswer,
  RecordDecisionAnswer,
  RecordPreliminaryAnswerAnswer,
} from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf } from '../desk/inputs.js';
import { send } from '../desk/send.js';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import type {
  OpenDecisionClock,
  OpenDecisionClockRefusal,
  PreliminaryAnswerRefusal,
  RecordDecision,
  RecordDecisionRefusal,
  RecordPreliminaryAnswer,
} from './handover.commands.js';
import { aboutHandover, handoverInput, namedHandover } from './named-handover.js';

const preliminary = z.strictObject({ ...handoverInput.shape, expectedOn: civilDateSchema });
const decision = z.strictObject({
  ...handoverInput.shape,
  outcome: codeOf(decisionOutcomes),
  on: civilDateSchema,
});

/** The vedtak that a body owes whom it may not say no to. Stands at the endpoints of kinds that make such. */
@Resolver()
export class DecisionClockResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('openDecisionClock')
  openDecisionClock(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<OpenDecisionClockAnswer> {
    const sent = parseInput(handoverInput, input);
    const named = namedHandover(context, sent);
    return send<OpenDecisionClock, 'OpenDecisionClockRefused', OpenDecisionClockRefusal>(
      this.desk,
      context,
      'OpenDecisionClockRefused',
      { command: { type: 'OpenDecisionClock', ...named, duties }, ...aboutHandover(named, sent) },
    );
  }

  @Mutation('recordPreliminaryAnswer')
  recordPreliminaryAnswer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RecordPreliminaryAnswerAnswer> {
    const sent = parseInput(preliminary, input);
    const named = namedHandover(context, sent);
    const { expectedOn } = sent;
    return send<RecordPreliminaryAnswer, 'RecordPreliminaryAnswerRefused', PreliminaryAnswerRefusal>(
      this.desk,
      context,
      'RecordPreliminaryAnswerRefused',
      { command: { type: 'RecordPreliminaryAnswer', ...named, expectedOn }, ...aboutHandover(named, sent) },
    );
  }

  @Mutation('recordDecision')
  recordDecision(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RecordDecisionAnswer> {
    const sent = parseInput(decision, input);
    const named = namedHandover(context, sent);
    const { outcome, on } = sent;
    return send<RecordDecision, 'RecordDecisionRefused', RecordDecisionRefusal>(
      this.desk,
      context,
      'RecordDecisionRefused',
      { command: { type: 'RecordDecision', ...named, outcome, on, duties }, ...aboutHandover(named, sent) },
    );
  }
}
