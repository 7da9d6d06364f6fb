import type { CivilDate, Instant, OfferId, Participant, Sealed, TenancyId } from '#lib/kernel';
import {
  DwellingOfferAnswered,
  DwellingOffered,
  NeedProfileDescribed,
  StabilityMarked,
  TenancyRiskRaised,
  TenancyStarted,
  is,
  type AnswerReason,
  type DwellingCondition,
  type DwellingKind,
  type EventOf,
  type Fact,
  type HomeOrigin,
  type Permanence,
  type StabilityMonths,
  type TenancyRisk,
} from '#lib/case-stream';
import { evolveHomes, noHomes, type DwellingOffer, type Homes, type Tenancy } from './housing.state.js';

/** The housing part of a case as one holder may know of it: what decisions are made on, and the words beside it. Still sealed. */
export interface HomesView {
  readonly homes: Homes;
  readonly profile: ProfileView | null;
  readonly offers: readonly OfferWords[];
  readonly tenancies: readonly TenancyWords[];
}

export interface ProfileView {
  readonly by: Participant;
  readonly describedAt: Instant;
  readonly adults: number;
  readonly children: number;
  readonly rooms: number;
  readonly accessible: boolean;
  readonly pets: boolean;
  readonly near: Sealed | null;
}

export interface OfferWords {
  readonly offerId: OfferId;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until: CivilDate | null;
  readonly monthlyRent: number;
  readonly conditions: readonly DwellingCondition[];
  readonly tiedToTreatment: boolean;
  readonly address: Sealed;
  readonly offeredAt: Instant;
  readonly reasons: readonly AnswerReason[];
  readonly words: Sealed | null;
  readonly answeredAt: Instant | null;
}

export interface TenancyWords {
  readonly tenancyId: TenancyId;
  readonly by: Participant;
  readonly origin: HomeOrigin;
  readonly dwelling: DwellingKind;
  readonly permanence: Permanence;
  readonly until: CivilDate | null;
  readonly address: Sealed | null;
  readonly risks: readonly RiskView[];
  readonly marks: readonly MarkView[];
}

export interface RiskView {
  readonly risk: TenancyRisk;
  readonly by: Participant;
  readonly note: Sealed | null;
}

export interface MarkView {
  readonly months: StabilityMonths;
  readonly dueOn: CivilDate;
  readonly stands: boolean;
}

export type OfferView = DwellingOffer & OfferWords;
/** A home, with the risks that are not settled in words too. */
export type TenancyView = Omit<Tenancy, 'risks'> & TenancyWords & { readonly endedOn: CivilDate | null };

export const noHomesView: HomesView = { homes: noHomes, profile: null, offers: [], tenancies: [] };

export function evolveHomesView(view: HomesView, fact: Fact): HomesView {
  const homes = evolveHomes(view.homes, fact);
  if (is(NeedProfileDescribed, fact)) return { ...view, homes, profile: profileView(fact.data, fact.meta.occurredAt) };
  return { ...view, homes, offers: evolveOffers(view.offers, fact), tenancies: evolveTenancies(view.tenancies, fact) };
}

function profileView(data: EventOf<typeof NeedProfileDescribed>['data'], describedAt: Instant): ProfileView {
  const { by, adults, children, rooms, accessible, pets } = data;
  return { by, describedAt, adults, children, rooms, accessible, pets, near: data.near ?? null };
}

function evolveOffers(offers: readonly OfferWords[], fact: Fact): readonly OfferWords[] {
  if (is(DwellingOffered, fact)) {
    const {
      offerId,
      dwelling,
      permanence,
      until = null,
      monthlyRent,
      conditions,
      tiedToTreatment,
      address,
    } = fact.data;
    const told = { offerId, dwelling, permanence, until, monthlyRent, conditions, tiedToTreatment, address };
    return [...offers, { ...told, offeredAt: fact.meta.occurredAt, reasons: [], words: null, answeredAt: null }];
  }
  if (!is(DwellingOfferAnswered, fact)) return offers;
  const { offerId, reasons, words = null } = fact.data;
  const answered = { reasons, words, answeredAt: fact.meta.occurredAt };
  return offers.map((offer) => (offer.offerId === offerId ? { ...offer, ...answered } : offer));
}

function evolveTenancies(tenancies: readonly TenancyWords[], fact: Fact): readonly TenancyWords[] {
  if (is(TenancyStarted, fact)) {
    const { tenancyId, by, origin, dwelling, permanence, until = null, address = null } = fact.data;
    return [...tenancies, { tenancyId, by, origin, dwelling, permanence, until, address, risks: [], marks: [] }];
  }
  if (is(TenancyRiskRaised, fact)) {
    const { tenancyId, risk, by, note = null } = fact.data;
    return tenancies.map((t) => (t.tenancyId === tenancyId ? { ...t, risks: [...t.risks, { risk, by, note }] } : t));
  }
  if (!is(StabilityMarked, fact)) return tenancies;
  const { tenancyId, months, dueOn, stands } = fact.data;
  return tenancies.map((t) =>
    t.tenancyId === tenancyId ? { ...t, marks: [...t.marks, { months, dueOn, stands }] } : t,
  );
}

/** Offers with all that is known of each. */
export function offerViews({ homes, offers }: HomesView): readonly OfferView[] {
  return homes.offers.flatMap((offer) =>
    offers.filter(({ offerId }) => offerId === offer.offerId).map((words) => ({ ...words, ...offer })),
  );
}

export function tenancyViews({ homes, tenancies }: HomesView): readonly TenancyView[] {
  return homes.tenancies.flatMap((tenancy) =>
    tenancies
      .filter(({ tenancyId }) => tenancyId === tenancy.tenancyId)
      .map((words) => ({ ...tenancy, ...words, risks: openRisks(tenancy, words), endedOn: endOf(tenancy) })),
  );
}

/** The newest signal of each sort that nobody has settled. */
function openRisks({ risks }: Tenancy, words: TenancyWords): readonly RiskView[] {
  return risks.flatMap((risk) => words.risks.findLast((raised) => raised.risk === risk) ?? []);
}

function endOf(tenancy: Tenancy): CivilDate | null {
  return tenancy.status === 'ended' ? tenancy.endedOn : null;
}
