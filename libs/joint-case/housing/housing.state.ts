import type { CivilDate, OfferId, Participant, TenancyId } from '#lib/kernel';
import {
  DwellingOfferAnswered,
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  DwellingOffered,
  HomeAssessed,
  NeedProfileDescribed,
  StabilityAgreed,
  StabilityMarked,
  StabilityProposed,
  TenancyEnded,
  TenancyRiskRaised,
  TenancyRiskSettled,
  TenancyStarted,
  is,
  type EventOf,
  type PastEvent,
  type Permanence,
  type Suitability,
  type StabilityMonths,
  type TenancyRisk,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** An offer of a home and what became of it. `used` once a tenancy started from it. */
export interface DwellingOffer {
  readonly offerId: OfferId;
  readonly by: Participant;
  readonly replyBy: CivilDate;
  readonly housingFirst: boolean;
  readonly status: 'offered' | 'accepted' | 'declined' | 'withdrawn' | 'lapsed' | 'used';
}

/** A home that the person has or had. */
export type Tenancy = {
  readonly tenancyId: TenancyId;
  readonly startedOn: CivilDate;
  readonly housingFirst: boolean;
  readonly assessed: { readonly suitability: Suitability; readonly permanence: Permanence } | null;
  /** Those that are not settled. */
  readonly risks: readonly TenancyRisk[];
  readonly marked: readonly StabilityMonths[];
  /** How long the home should have held before the cooperation ends: as a body proposed, and as the person agreed. */
  readonly proposedMonths: number | null;
  readonly agreedMonths: number | null;
} & ({ readonly status: 'standing' } | { readonly status: 'ended'; readonly endedOn: CivilDate });

type Profile = Omit<EventOf<typeof NeedProfileDescribed>['data'], 'personId'>;

/** The household’s housing: what it needs, what was offered, where it lives. */
export interface Homes {
  readonly profile: Profile | null;
  readonly offers: readonly DwellingOffer[];
  readonly tenancies: readonly Tenancy[];
}

/** What decisions about housing are made on. */
export interface HousingState {
  readonly case: CaseState;
  readonly homes: Homes;
}

export const noHomes: Homes = { profile: null, offers: [], tenancies: [] };
export const noHousing: HousingState = { case: noCase, homes: noHomes };

export function evolveHousing(state: HousingState, event: PastEvent): HousingState {
  return { case: evolveCase(state.case, event), homes: evolveHomes(state.homes, event) };
}

export function evolveHomes(homes: Homes, event: PastEvent): Homes {
  if (is(NeedProfileDescribed, event)) {
    const { personId: _personId, ...profile } = event.data;
    return { ...homes, profile };
  }
  return { ...homes, offers: evolveOffers(homes.offers, event), tenancies: evolveTenancies(homes.tenancies, event) };
}

function evolveOffers(offers: readonly DwellingOffer[], event: PastEvent): readonly DwellingOffer[] {
  if (is(DwellingOffered, event)) {
    const { offerId, by, replyBy, housingFirst } = event.data;
    return [...offers, { offerId, by, replyBy, housingFirst, status: 'offered' }];
  }
  if (is(DwellingOfferAnswered, event)) return withStatus(offers, event.data.offerId, event.data.answer);
  if (is(DwellingOfferWithdrawn, event)) return withStatus(offers, event.data.offerId, 'withdrawn');
  if (is(DwellingOfferLapsed, event)) return withStatus(offers, event.data.offerId, 'lapsed');
  return is(TenancyStarted, event) ? withStatus(offers, event.data.offerId, 'used') : offers;
}

function withStatus(
  offers: readonly DwellingOffer[],
  offerId: OfferId | undefined,
  status: DwellingOffer['status'],
): readonly DwellingOffer[] {
  return offers.map((offer) => (offer.offerId === offerId ? { ...offer, status } : offer));
}

function evolveTenancies(tenancies: readonly Tenancy[], event: PastEvent): readonly Tenancy[] {
  if (!is(TenancyStarted, event)) return tenancies.map((tenancy) => evolveTenancy(tenancy, event));
  const { tenancyId, startedOn, housingFirst } = event.data;
  const fresh = { assessed: null, risks: [], marked: [], proposedMonths: null, agreedMonths: null };
  return [...tenancies, { tenancyId, startedOn, housingFirst, ...fresh, status: 'standing' }];
}

function evolveTenancy(tenancy: Tenancy, event: PastEvent): Tenancy {
  if (is(HomeAssessed, event) && isOf(tenancy, event)) {
    const { suitability, permanence } = event.data;
    return { ...tenancy, assessed: { suitability, permanence } };
  }
  if (is(TenancyRiskRaised, event) && isOf(tenancy, event))
    return { ...tenancy, risks: [...tenancy.risks, event.data.risk] };
  if (is(TenancyRiskSettled, event) && isOf(tenancy, event))
    return { ...tenancy, risks: tenancy.risks.filter((risk) => risk !== event.data.risk) };
  if (is(StabilityMarked, event) && isOf(tenancy, event))
    return { ...tenancy, marked: [...tenancy.marked, event.data.months] };
  if (is(StabilityProposed, event) && isOf(tenancy, event)) return { ...tenancy, proposedMonths: event.data.months };
  if (is(StabilityAgreed, event) && isOf(tenancy, event)) return { ...tenancy, agreedMonths: event.data.months };
  if (is(TenancyEnded, event) && isOf(tenancy, event))
    return { ...tenancy, status: 'ended', endedOn: event.data.endedOn };
  return tenancy;
}

function isOf(tenancy: Tenancy, { data }: { readonly data: { readonly tenancyId: TenancyId } }): boolean {
  return data.tenancyId === tenancy.tenancyId;
}

export function offerOf({ offers }: Homes, offerId: OfferId | undefined): DwellingOffer | undefined {
  return offers.find((offer) => offer.offerId === offerId);
}

export function tenancyOf({ tenancies }: Homes, tenancyId: TenancyId): Tenancy | undefined {
  return tenancies.find((tenancy) => tenancy.tenancyId === tenancyId);
}

/** The home that the person has now. */
export function standingTenancy({ tenancies }: Homes): Tenancy | undefined {
  return tenancies.findLast(({ status }) => status === 'standing');
}
