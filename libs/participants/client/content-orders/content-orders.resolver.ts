import { Context, Query, Resolver } from '@nestjs/graphql';
import type { EdgeContext } from '#lib/graphql';
import { Desk, enumWord, unitOf } from '#lib/joint-case';
import { personViewOf } from '../my-page.resolver.js';
import { personOf } from '../person-of.js';

/** The person is told before anything is erased, for afterwards there is nobody left to tell. */
@Resolver()
export class ContentOrdersResolver {
  constructor(private readonly desk: Desk) {}

  @Query('contentOrders')
  async contentOrders(@Context() context: EdgeContext) {
    const { seals } = context;
    const { directory } = this.desk.parts;
    await directory.refresh();
    const { proposals, restriction, disposal } = (await personViewOf(this.desk, personOf(context))).contentOrders;
    return {
      proposals: proposals.flatMap(({ erasureId, verb, by, ...proposal }) => {
        const unit = unitOf(seals, directory, by);
        return unit === null ? [] : [{ ...proposal, id: seals.sealId(erasureId), verb: enumWord(verb), by: unit }];
      }),
      restriction: restriction && {
        authority: restriction.authority,
        shownTo: restriction.shownTo.flatMap((one) => unitOf(seals, directory, one) ?? []),
        since: restriction.at,
      },
      disposal,
    };
  }
}
