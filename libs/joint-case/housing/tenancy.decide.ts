import { accepted, refused, sameParticipant } from '#lib/kernel';
import {
  HomeAssessed,
  StabilityMarked,
  StabilityProposed,
  TenancyEnded,
  TenancyRiskRaised,
  TenancyRiskSettled,
  TenancyStarted,
  type DeciderOf,
  type TenancyEvent,
} from '#lib/case-stream';
import { askingBody } from './asking.decide.js';
import type {
  AssessHome,
  HomeAsking,
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
  TenancyAnswer,
  TenancyCommand,
  TenancyRefusal,
} from './housing.commands.js';
import {
  evolveHousing,
  noHousing,
  offerOf,
  standingTenancy,
  tenancyOf,
  type HousingState,
  type Tenancy,
} from './housing.state.js';
import { lasts } from './offers.decide.js';
import { dueOn, stoodOn } from './stability.decide.js';

export const tenancyDecider: DeciderOf<'joint-case', HousingState, TenancyCommand, TenancyEvent, TenancyRefusal> = {
  initial: noHousing,
  evolve: evolveHousing,
  decide: (state, { command, by, at }) => {
    const asking = askingBody(state, by, at);
    if (typeof asking === 'string') return refused(asking);
    if (command.type === 'StartTenancy') return start(asking, command);
    const tenancy = tenancyOf(asking.homes, command.tenancyId);
    return tenancy === undefined ? refused('NOT_THERE') : decideVerb(asking, tenancy, command);
  },
};

function decideVerb(
  asking: HomeAsking,
  tenancy: Tenancy,
  command: Exclude<TenancyCommand, StartTenancy>,
): TenancyAnswer {
  switch (command.type) {
    case 'AssessHome':
      return assess(asking, tenancy, command);
    case 'RaiseTenancyRisk':
      return raise(asking, tenancy, command);
    case 'SettleTenancyRisk':
      return settle(asking, tenancy, command);
    case 'MarkStability':
      return mark(asking, tenancy, command);
    case 'ProposeStability':
      return propose(asking, tenancy, command);
    case 'EndTenancy':
      return end(asking, tenancy, command);
  }
}

/** One home at a time: an earlier one is ended first, so that nobody is counted as housed twice. */
function start(asking: HomeAsking, command: StartTenancy): TenancyAnswer<StartTenancyRefusal> {
  const { homes, today, by } = asking;
  const { tenancyId, origin, dwelling, permanence, until, startedOn, address, offerId } = command;
  if (tenancyOf(homes, tenancyId) !== undefined) return accepted();
  const from = offerOf(homes, offerId);
  if (offerId !== undefined && (from === undefined || !isKnown(asking, from))) return refused('NOT_THERE');
  if ((origin === 'offered') !== (from !== undefined)) return refused('ORIGIN_DOES_NOT_FIT');
  if (from !== undefined && from.status !== 'accepted') return refused('NOT_ACCEPTED');
  if (startedOn > today) return refused('IN_THE_FUTURE');
  if (!lasts(permanence, until, startedOn)) return refused('PERMANENCE_DOES_NOT_FIT');
  if (standingTenancy(homes) !== undefined) return refused('ALREADY_HOUSED');
  return accepted(
    TenancyStarted.of({
      ...{ tenancyId, personId: asking.case.personId, by, origin, dwelling, permanence, startedOn },
      housingFirst: from?.housingFirst ?? false,
      ...(offerId === undefined ? {} : { offerId }),
      ...(until === undefined ? {} : { until }),
      ...(address === undefined ? {} : { address }),
    }),
  );
}

function isKnown(asking: HomeAsking, offer: { readonly by: HomeAsking['by'] }): boolean {
  return sameParticipant(asking.by, offer.by) || asking.mayMeet(offer.by);
}

function assess(
  { case: { personId }, by }: HomeAsking,
  tenancy: Tenancy,
  command: AssessHome,
): TenancyAnswer<StandingRefusal> {
  const { tenancyId, suitability, permanence } = command;
  if (tenancy.status === 'ended') return refused('TENANCY_ENDED');
  const { assessed } = tenancy;
  if (assessed?.suitability === suitability && assessed.permanence === permanence) return accepted();
  return accepted(HomeAssessed.of({ tenancyId, personId, by, suitability, permanence }));
}

function raise(
  { case: { personId }, by }: HomeAsking,
  tenancy: Tenancy,
  command: RaiseTenancyRisk,
): TenancyAnswer<StandingRefusal> {
  const { tenancyId, risk, note } = command;
  if (tenancy.status === 'ended') return refused('TENANCY_ENDED');
  if (tenancy.risks.includes(risk)) return accepted();
  return accepted(TenancyRiskRaised.of({ tenancyId, personId, by, risk, ...(note === undefined ? {} : { note }) }));
}

function settle(
  { case: { personId }, by }: HomeAsking,
  tenancy: Tenancy,
  { tenancyId, risk }: SettleTenancyRisk,
): TenancyAnswer {
  if (!tenancy.risks.includes(risk)) return accepted();
  return accepted(TenancyRiskSettled.of({ tenancyId, personId, by, risk }));
}

/** What the mark says follows from what is recorded: whoever finds that the home is lost ends the tenancy first. */
function mark(
  { case: { personId }, by, today }: HomeAsking,
  tenancy: Tenancy,
  { months }: MarkStability,
): TenancyAnswer<MarkRefusal> {
  const { tenancyId, housingFirst, marked } = tenancy;
  const due = dueOn(tenancy, months);
  if (marked.includes(months)) return accepted();
  if (due > today) return refused('NOT_YET_DUE');
  const stands = stoodOn(tenancy, due);
  return accepted(StabilityMarked.of({ tenancyId, personId, by, months, dueOn: due, stands, housingFirst }));
}

function propose(
  { case: { personId }, by }: HomeAsking,
  tenancy: Tenancy,
  { months }: ProposeStability,
): TenancyAnswer<StandingRefusal> {
  if (tenancy.status === 'ended') return refused('TENANCY_ENDED');
  if (tenancy.proposedMonths === months) return accepted();
  return accepted(StabilityProposed.of({ tenancyId: tenancy.tenancyId, personId, by, months }));
}

function end(
  { case: { personId }, by, today }: HomeAsking,
  tenancy: Tenancy,
  command: EndTenancy,
): TenancyAnswer<EndTenancyRefusal> {
  const { tenancyId, endedOn, reason } = command;
  if (tenancy.status === 'ended') return accepted();
  if (endedOn > today) return refused('IN_THE_FUTURE');
  if (endedOn < tenancy.startedOn) return refused('BEFORE_IT_STARTED');
  return accepted(TenancyEnded.of({ tenancyId, personId, by, endedOn, reason }));
}
