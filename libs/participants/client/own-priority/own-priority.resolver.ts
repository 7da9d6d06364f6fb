import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { commandIdSchema, Desk, openedId, sealedId, send, shortText } from '#lib/joint-case';
import type { StateOwnPriorityAnswer } from '#schema/client';
import { personOf } from '../person-of.js';
import type { OwnPriorityRefusal, StateOwnPriority } from './own-priority.decide.js';

const priority = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, words: shortText });

@Resolver()
export class OwnPriorityResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('stateOwnPriority')
  stateOwnPriority(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<StateOwnPriorityAnswer> {
    const sent = parseInput(priority, input);
    const { commandId, words } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<StateOwnPriority, 'StateOwnPriorityRefused', OwnPriorityRefusal>(
      this.desk,
      context,
      'StateOwnPriorityRefused',
      {
        command: {
          type: 'StateOwnPriority',
          caseId,
          personId: personOf(context),
          words: plain(words),
          form: 'digital',
        },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }
}
