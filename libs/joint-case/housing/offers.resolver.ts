import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, plain } from '#lib/kernel';
import { civilDateSchema, dwellingConditions, dwellingKinds, permanences } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { DescribeNeedProfileAnswer, OfferDwellingAnswer, WithdrawDwellingOfferAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  DescribeNeedProfile,
  DescribeRefusal,
  OfferDwelling,
  OfferDwellingRefusal,
  WithdrawDwellingOffer,
  WithdrawDwellingRefusal,
} from './housing.commands.js';

const onCase = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const count = (least: number, most: number) => z.number().int().min(least).max(most);
const profile = z.strictObject({
  ...onCase.shape,
  adults: count(1, 20),
  children: count(0, 20),
  rooms: count(1, 12),
  accessible: z.boolean(),
  pets: z.boolean(),
  near: shortText.nullish(),
});
const dwelling = z.strictObject({
  ...onCase.shape,
  dwelling: codeOf(dwellingKinds),
  permanence: codeOf(permanences),
  until: civilDateSchema.nullish(),
  monthlyRent: count(0, 1_000_000),
  conditions: z.array(codeOf(dwellingConditions)).max(dwellingConditions.length),
  housingFirst: z.boolean(),
  replyBy: civilDateSchema,
  address: shortText,
});
const ofOffer = z.strictObject({ ...onCase.shape, offerId: sealedId });

/** What the household needs of a home, and the homes that it is offered. */
@Resolver()
export class DwellingOfferResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('describeNeedProfile')
  describeNeedProfile(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<DescribeNeedProfileAnswer> {
    const sent = parseInput(profile, input);
    const { commandId, caseId: id, near, ...needed } = sent;
    const caseId = openedId(context, 'case', id, commandId);
    return send<DescribeNeedProfile, 'DescribeNeedProfileRefused', DescribeRefusal>(
      this.desk,
      context,
      'DescribeNeedProfileRefused',
      {
        command: {
          type: 'DescribeNeedProfile',
          caseId,
          ...needed,
          ...(near == null ? {} : { near: plain(near) }),
        },
        ...{ commandId, sent, about: caseId, caseId },
      },
    );
  }

  @Mutation('offerDwelling')
  offerDwelling(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<OfferDwellingAnswer> {
    const sent = parseInput(dwelling, input);
    const { commandId, caseId: id, until, address, ...offer } = sent;
    const caseId = openedId(context, 'case', id, commandId);
    const offerId = `offer-${derivedUuid(commandId, 'offer')}` as const;
    return send<OfferDwelling, 'OfferDwellingRefused', OfferDwellingRefusal>(
      this.desk,
      context,
      'OfferDwellingRefused',
      {
        command: {
          type: 'OfferDwelling',
          ...{ caseId, offerId, ...offer, address: plain(address) },
          ...(until == null ? {} : { until }),
        },
        ...{ commandId, sent, about: offerId, caseId },
      },
    );
  }

  @Mutation('withdrawDwellingOffer')
  withdrawDwellingOffer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<WithdrawDwellingOfferAnswer> {
    const sent = parseInput(ofOffer, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const offerId = openedId(context, 'offer', sent.offerId, commandId);
    return send<WithdrawDwellingOffer, 'WithdrawDwellingOfferRefused', WithdrawDwellingRefusal>(
      this.desk,
      context,
      'WithdrawDwellingOfferRefused',
      { command: { type: 'WithdrawDwellingOffer', caseId, offerId }, ...{ commandId, sent, about: offerId, caseId } },
    );
  }
}
