import { accepted, refused, sameParticipant, type Actor, type CivilDate, osloDateOf } from '#lib/kernel';
import {
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  DwellingOffered,
  NeedProfileDescribed,
  type DeciderOf,
  type HousingEvent,
  type Permanence,
} from '#lib/case-stream';
import { askingBody } from './asking.decide.js';
import type {
  HomeAsking,
  DescribeNeedProfile,
  DescribeRefusal,
  LapseDwellingOffer,
  LapseRefusal,
  OfferAnswer,
  OfferCommand,
  OfferDwelling,
  OfferDwellingRefusal,
  DwellingOfferRefusal,
  WithdrawDwellingOffer,
  WithdrawDwellingRefusal,
} from './housing.commands.js';
import { isTiedToTreatment } from './housing.rules.decide.js';
import { evolveHousing, noHousing, offerOf, type HousingState } from './housing.state.js';

export const dwellingOfferDecider: DeciderOf<
  'joint-case',
  HousingState,
  OfferCommand,
  HousingEvent,
  DwellingOfferRefusal
> = {
  initial: noHousing,
  evolve: evolveHousing,
  decide: (state, { command, by, at }) => {
    if (command.type === 'LapseDwellingOffer') return lapse(state, command, by, osloDateOf(at));
    const asking = askingBody(state, by, at);
    if (typeof asking === 'string') return refused(asking);
    switch (command.type) {
      case 'DescribeNeedProfile':
        return describe(asking, command);
      case 'OfferDwelling':
        return offer(asking, command);
      case 'WithdrawDwellingOffer':
        return withdraw(asking, command);
    }
  },
};

/** The same again is nothing new; words cannot be compared, for they are sealed. */
function describe(
  { case: { personId }, homes, by }: HomeAsking,
  command: DescribeNeedProfile,
): OfferAnswer<DescribeRefusal> {
  const { adults, children, rooms, accessible, pets, near } = command;
  const needed = { adults, children, rooms, accessible, pets };
  const { profile } = homes;
  const isSame =
    profile !== null &&
    near === undefined &&
    profile.near === undefined &&
    sameParticipant(profile.by, by) &&
    profile.adults === adults &&
    profile.children === children &&
    profile.rooms === rooms &&
    profile.accessible === accessible &&
    profile.pets === pets;
  if (isSame) return accepted();
  return accepted(NeedProfileDescribed.of({ personId, by, ...needed, ...(near === undefined ? {} : { near }) }));
}

function offer(
  { case: { personId }, homes, by, today }: HomeAsking,
  command: OfferDwelling,
): OfferAnswer<OfferDwellingRefusal> {
  const { offerId, dwelling, permanence, until, monthlyRent, conditions, housingFirst, replyBy, address } = command;
  if (offerOf(homes, offerId) !== undefined) return accepted();
  if (replyBy < today) return refused('IN_THE_PAST');
  if (!lasts(permanence, until, today)) return refused('PERMANENCE_DOES_NOT_FIT');
  const tiedToTreatment = isTiedToTreatment(conditions);
  if (housingFirst && tiedToTreatment) return refused('NOT_HOUSING_FIRST');
  return accepted(
    DwellingOffered.of({
      ...{ offerId, personId, by, dwelling, permanence, monthlyRent, tiedToTreatment, housingFirst, replyBy, address },
      conditions: [...new Set(conditions)],
      ...(until === undefined ? {} : { until }),
    }),
  );
}

/** A lasting home has no last day; one for a time has one that is not over. */
export function lasts(permanence: Permanence, until: CivilDate | undefined, from: CivilDate): boolean {
  return permanence === 'lasting' ? until === undefined : until !== undefined && until >= from;
}

/** Also after a yes, as long as nobody has moved in: the person is told at once. */
function withdraw(asking: HomeAsking, { offerId }: WithdrawDwellingOffer): OfferAnswer<WithdrawDwellingRefusal> {
  const {
    case: { personId },
    homes,
    by,
  } = asking;
  const found = offerOf(homes, offerId);
  if (found === undefined) return refused('NOT_THERE');
  if (!sameParticipant(found.by, by)) return refused(asking.mayMeet(found.by) ? 'NOT_YOUR_OFFER' : 'NOT_THERE');
  if (found.status === 'withdrawn') return accepted();
  if (found.status !== 'offered' && found.status !== 'accepted') return refused('NOT_OPEN');
  return accepted(DwellingOfferWithdrawn.of({ offerId, personId, by }));
}

function lapse(
  state: HousingState,
  command: LapseDwellingOffer,
  by: Actor,
  today: CivilDate,
): OfferAnswer<LapseRefusal> {
  const found = offerOf(state.homes, command.offerId);
  if (state.case.status !== 'open' || by.kind !== 'platform' || found === undefined) return refused('NOT_THERE');
  if (found.status !== 'offered') return accepted();
  if (found.replyBy >= today) return refused('NOT_YET_DUE');
  const { offerId, replyBy } = found;
  return accepted(DwellingOfferLapsed.of({ offerId, personId: state.case.personId, by: found.by, replyBy }));
}
