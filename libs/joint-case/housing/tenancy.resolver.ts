import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, plain, type Json } from '#lib/kernel';
import {
  civilDateSchema,
  dwellingKinds,
  homeOrigins,
  permanences,
  suitabilities,
  tenancyEndings,
  tenancyRisks,
} from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type {
  AssessHomeAnswer,
  EndTenancyAnswer,
  MarkStabilityAnswer,
  ProposeStabilityAnswer,
  RaiseTenancyRiskAnswer,
  SettleTenancyRiskAnswer,
  StartTenancyAnswer,
} from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  AssessHome,
  EndTenancy,
  EndTenancyRefusal,
  MarkRefusal,
  MarkStability,
  ProposeStability,
  RaiseTenancyRisk,
  SettleTenancyRisk,
  StandingRefusal,
  StartTenancy,
  StartTenancyRefusal,
} from './housing.commands.js';

const tenancy = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, tenancyId: sealedId });
const start = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  origin: codeOf(homeOrigins),
  offerId: sealedId.nullish(),
  dwelling: codeOf(dwellingKinds),
  permanence: codeOf(permanences),
  until: civilDateSchema.nullish(),
  startedOn: civilDateSchema,
  address: shortText.nullish(),
});
const assessment = z.strictObject({
  ...tenancy.shape,
  suitability: codeOf(suitabilities),
  permanence: codeOf(permanences),
});
const settled = z.strictObject({ ...tenancy.shape, risk: codeOf(tenancyRisks) });
const raised = z.strictObject({ ...settled.shape, note: shortText.nullish() });
const mark = z.strictObject({ ...tenancy.shape, months: z.union([z.literal(6), z.literal(12), z.literal(24)]) });
const ending = z.strictObject({ ...tenancy.shape, endedOn: civilDateSchema, reason: codeOf(tenancyEndings) });
const proposal = z.strictObject({ ...tenancy.shape, months: z.number().int().min(1).max(36) });

/** A home from the day it is there to the day it is not. */
@Resolver()
export class TenancyResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('startTenancy')
  startTenancy(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<StartTenancyAnswer> {
    const sent = parseInput(start, input);
    const { commandId, caseId: id, offerId: offer, until, address, ...home } = sent;
    const caseId = openedId(context, 'case', id, commandId);
    const tenancyId = `tenancy-${derivedUuid(commandId, 'tenancy')}` as const;
    return send<StartTenancy, 'StartTenancyRefused', StartTenancyRefusal>(this.desk, context, 'StartTenancyRefused', {
      command: {
        type: 'StartTenancy',
        ...{ caseId, tenancyId, ...home },
        ...(offer == null ? {} : { offerId: openedId(context, 'offer', offer, commandId) }),
        ...(until == null ? {} : { until }),
        ...(address == null ? {} : { address: plain(address) }),
      },
      ...{ commandId, sent, about: tenancyId, caseId },
    });
  }

  @Mutation('assessHome')
  assessHome(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AssessHomeAnswer> {
    const sent = parseInput(assessment, input);
    const { suitability, permanence } = sent;
    const frame = this.frame(context, sent);
    const { caseId, about: tenancyId } = frame;
    return send<AssessHome, 'AssessHomeRefused', StandingRefusal>(this.desk, context, 'AssessHomeRefused', {
      command: { type: 'AssessHome', caseId, tenancyId, suitability, permanence },
      ...frame,
    });
  }

  @Mutation('raiseTenancyRisk')
  raiseTenancyRisk(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RaiseTenancyRiskAnswer> {
    const sent = parseInput(raised, input);
    const { risk } = sent;
    const frame = this.frame(context, sent);
    const { caseId, about: tenancyId } = frame;
    return send<RaiseTenancyRisk, 'RaiseTenancyRiskRefused', StandingRefusal>(
      this.desk,
      context,
      'RaiseTenancyRiskRefused',
      {
        command: {
          type: 'RaiseTenancyRisk',
          caseId,
          tenancyId,
          risk,
          ...(sent.note == null ? {} : { note: plain(sent.note) }),
        },
        ...frame,
      },
    );
  }

  @Mutation('settleTenancyRisk')
  settleTenancyRisk(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<SettleTenancyRiskAnswer> {
    const sent = parseInput(settled, input);
    const { risk } = sent;
    const frame = this.frame(context, sent);
    const { caseId, about: tenancyId } = frame;
    return send<SettleTenancyRisk, 'SettleTenancyRiskRefused', 'NOT_THERE' | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'SettleTenancyRiskRefused',
      {
        command: { type: 'SettleTenancyRisk', caseId, tenancyId, risk },
        ...frame,
      },
    );
  }

  @Mutation('markStability')
  markStability(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<MarkStabilityAnswer> {
    const sent = parseInput(mark, input);
    const { months } = sent;
    const frame = this.frame(context, sent);
    const { caseId, about: tenancyId } = frame;
    return send<MarkStability, 'MarkStabilityRefused', MarkRefusal>(this.desk, context, 'MarkStabilityRefused', {
      command: { type: 'MarkStability', caseId, tenancyId, months },
      ...frame,
    });
  }

  @Mutation('endTenancy')
  endTenancy(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<EndTenancyAnswer> {
    const sent = parseInput(ending, input);
    const { endedOn, reason } = sent;
    const frame = this.frame(context, sent);
    const { caseId, about: tenancyId } = frame;
    return send<EndTenancy, 'EndTenancyRefused', EndTenancyRefusal>(this.desk, context, 'EndTenancyRefused', {
      command: { type: 'EndTenancy', caseId, tenancyId, endedOn, reason },
      ...frame,
    });
  }

  @Mutation('proposeStability')
  proposeStability(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ProposeStabilityAnswer> {
    const sent = parseInput(proposal, input);
    const { months } = sent;
    const frame = this.frame(context, sent);
    const { caseId, about: tenancyId } = frame;
    return send<ProposeStability, 'ProposeStabilityRefused', StandingRefusal>(
      this.desk,
      context,
      'ProposeStabilityRefused',
      {
        command: { type: 'ProposeStability', caseId, tenancyId, months },
        ...frame,
      },
    );
  }

  private frame(context: EdgeContext, sent: z.output<typeof tenancy> & Json) {
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const about = openedId(context, 'tenancy', sent.tenancyId, commandId);
    return { commandId, sent, about, caseId };
  }
}
