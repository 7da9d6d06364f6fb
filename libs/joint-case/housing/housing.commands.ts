import type { CaseId, CivilDate, Decision, OfferId, Participant, Sealed, TenancyId } from '#lib/kernel';
import type {
  DwellingCondition,
  DwellingKind,
  HomeOrigin,
  HousingEvent,
  Permanence,
  StabilityMonths,
  Suitability,
  TenancyEnding,
  TenancyEvent,
  TenancyRisk,
} from '#lib/case-stream';
import type { OpenCase } from '../case/case.state.js';
import type { Homes } from './housing.state.js';

interface OnCase {
  readonly caseId: CaseId;
}
interface OnTenancy extends OnCase {
  readonly tenancyId: TenancyId;
}

export interface DescribeNeedProfile extends OnCase {
  readonly type: 'DescribeNeedProfile';
  readonly adults: number;
  readonly children: number;
  readonly rooms: number;
  readonly accessible: boolean;
  readonly pets: boolean;
  /** Near whom or what, in words. */
  readonly near?: Sealed;
}

export interface OfferDwelling extends OnCase {
  readonly type: 'OfferDwelling';
  readonly offerId: OfferId;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until?: CivilDate;
  readonly monthlyRent: number;
  readonly conditions: readonly DwellingCondition[];
  readonly housingFirst: boolean;
  readonly replyBy: CivilDate;
  readonly address: Sealed;
}

export interface WithdrawDwellingOffer extends OnCase {
  readonly type: 'WithdrawDwellingOffer';
  readonly offerId: OfferId;
}

/** Sent by the platform when the last day of one of the `lapsingOffers` is over. */
export interface LapseDwellingOffer extends OnCase {
  readonly type: 'LapseDwellingOffer';
  readonly offerId: OfferId;
}

export interface StartTenancy extends OnTenancy {
  readonly type: 'StartTenancy';
  readonly origin: HomeOrigin;
  /** The accepted offer that the home came by, and none for one that was found or kept. */
  readonly offerId?: OfferId;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until?: CivilDate;
  readonly startedOn: CivilDate;
  readonly address?: Sealed;
}

export interface AssessHome extends OnTenancy {
  readonly type: 'AssessHome';
  readonly suitability: Suitability;
  readonly permanence: Permanence;
}

export interface RaiseTenancyRisk extends OnTenancy {
  readonly type: 'RaiseTenancyRisk';
  readonly risk: TenancyRisk;
  readonly note?: Sealed;
}

export interface SettleTenancyRisk extends OnTenancy {
  readonly type: 'SettleTenancyRisk';
  readonly risk: TenancyRisk;
}

export interface MarkStability extends OnTenancy {
  readonly type: 'MarkStability';
  readonly months: StabilityMonths;
}

export interface EndTenancy extends OnTenancy {
  readonly type: 'EndTenancy';
  readonly endedOn: CivilDate;
  readonly reason: TenancyEnding;
}

export interface ProposeStability extends OnTenancy {
  readonly type: 'ProposeStability';
  readonly months: number;
}

export type OfferCommand = DescribeNeedProfile | OfferDwelling | WithdrawDwellingOffer | LapseDwellingOffer;
export type TenancyCommand =
  StartTenancy | AssessHome | RaiseTenancyRisk | SettleTenancyRisk | MarkStability | EndTenancy | ProposeStability;

/** A body with a basis for housing that takes part and can let a home, or follow one. */
export interface HomeAsking {
  readonly case: OpenCase;
  readonly homes: Homes;
  readonly by: Participant;
  readonly today: CivilDate;
  mayMeet(other: Participant): boolean;
}

type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type DescribeRefusal = Outside;
export type OfferDwellingRefusal = Outside | 'IN_THE_PAST' | 'PERMANENCE_DOES_NOT_FIT' | 'NOT_HOUSING_FIRST';
export type WithdrawDwellingRefusal = Outside | 'NOT_YOUR_OFFER' | 'NOT_OPEN';
export type LapseRefusal = 'NOT_THERE' | 'NOT_YET_DUE';
export type StartTenancyRefusal =
  Outside | 'NOT_ACCEPTED' | 'ALREADY_HOUSED' | 'IN_THE_FUTURE' | 'PERMANENCE_DOES_NOT_FIT' | 'ORIGIN_DOES_NOT_FIT';
export type StandingRefusal = Outside | 'TENANCY_ENDED';
export type MarkRefusal = Outside | 'NOT_YET_DUE';
export type EndTenancyRefusal = Outside | 'IN_THE_FUTURE' | 'BEFORE_IT_STARTED';
export type DwellingOfferRefusal = DescribeRefusal | OfferDwellingRefusal | WithdrawDwellingRefusal | LapseRefusal;
export type TenancyRefusal = StartTenancyRefusal | StandingRefusal | MarkRefusal | EndTenancyRefusal;

export type OfferAnswer<R extends DwellingOfferRefusal = DwellingOfferRefusal> = Decision<HousingEvent, R>;
export type TenancyAnswer<R extends TenancyRefusal = TenancyRefusal> = Decision<TenancyEvent, R>;
