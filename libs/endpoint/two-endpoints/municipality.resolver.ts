import { Args, Context, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import {
  connectionOf,
  type EdgeContext,
  type PageArguments,
  pageOf,
  parseInput,
  perRequest,
  problem,
} from '#lib/graphql';
import { changes, seen } from './changes.js';

const settleInput = z.object({ on: civilDateSchema, note: z.string().max(10) });
const numbers = Array.from({ length: 30 }, (_, index) => index);
const loaderOf = perRequest(
  () => ({ opened: (seen.opened += 1) }),
  () => (seen.closed += 1),
);

@Resolver()
export class MunicipalityResolver {
  @Query('case')
  case(@Args('id') id: string, @Context() context: EdgeContext) {
    loaderOf(context);
    const caseId = context.seals.openIdOf('case', id);
    return caseId === undefined ? null : { id: context.seals.sealId(caseId), number: 'S-1', self: { number: 'S-1' } };
  }

  @Query('sealed')
  sealed(@Context() { seals }: EdgeContext) {
    return seals.sealId('case-00000000-0000-4000-8000-000000000001');
  }

  @Query('numbers')
  numbers(@Args() args: PageArguments, @Context() { seals }: EdgeContext) {
    const page = pageOf(seals, 'numbers', args);
    const from = page.after === undefined ? 0 : Number(page.after[0]) + 1;
    const rows = numbers.slice(from, from + page.take);
    return connectionOf(seals, rows, page, (row) => [row]);
  }

  @Query('broken')
  broken(@Args('how') how: string) {
    if (how === 'missing') throw problem('NOT_FOUND');
    if (how === 'down') throw Object.assign(new Error('canary at a database'), { code: 'ECONNREFUSED' });
    throw new Error('canary of a person');
  }

  @Mutation('settle')
  settle(@Args('input') input: unknown, @Context() { actor }: EdgeContext) {
    const { on } = parseInput(settleInput, input);
    return `${actor.kind} on ${on}`;
  }

  @Subscription('caseChanged')
  caseChanged(@Args('upTo') upTo: number) {
    return changes(upTo);
  }

  @Subscription('nothing')
  nothing() {
    return changes(-1);
  }
}
