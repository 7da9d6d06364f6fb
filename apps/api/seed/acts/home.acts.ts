import { osloDateOf, plain, plusDays } from '#lib/kernel';
import { complainBy, statutoryDuties } from '#lib/joint-case';
import type { AnswerReason, DwellingCondition } from '#lib/case-stream';
import { self, send, timePasses, type Act } from '../walker.js';

/** The boligkontor says what the household needs of a home. */
export const needAssessed: Act = async (walker, at) => {
  const { caseId, receiver, person } = walker;
  const { children = 0 } = person;
  const assessed = { type: 'AssessHousingNeed', caseId, disadvantaged: 'yes', household: 1 + children, children };
  await send(walker, receiver, at, { ...assessed, stayCode: 'temporary-stay', assessedOn: osloDateOf(at) });
  const profile = { adults: 1, children, rooms: 1 + Math.ceil(children / 2), accessible: false, pets: false };
  await send(walker, receiver, at, { type: 'DescribeNeedProfile', caseId, ...profile });
};

export const needUnderAssessment: Act = (walker, at) => {
  const { caseId, receiver, person } = walker;
  const { children = 0 } = person;
  const household = { household: 1 + children, children, assessedOn: osloDateOf(at) };
  return send(walker, receiver, at, {
    type: 'AssessHousingNeed',
    caseId,
    disadvantaged: 'under-assessment',
    ...household,
  });
};

interface Offered {
  readonly label: string;
  readonly conditions: readonly DwellingCondition[];
  readonly housingFirst?: boolean;
}

/** Which homes are offered on the roads: the first is flagged, for it asks for treatment. */
export const homes = {
  tied: { label: 'tied', conditions: ['in-treatment', 'drug-free'] },
  far: { label: 'far', conditions: ['house-rules'] },
  first: { label: 'first', conditions: ['deposit'], housingFirst: true },
} as const satisfies Record<string, Offered>;

export function homeOffered({ label, conditions, housingFirst = false }: Offered): Act {
  return (walker, at) => {
    const { caseId, receiver, id } = walker;
    const offer = {
      type: 'OfferDwelling',
      caseId,
      offerId: `offer-${id(`home ${label}`)}`,
      dwelling: label === 'tied' ? 'supported' : 'municipal',
      permanence: 'lasting',
      monthlyRent: 9_400,
      conditions,
      housingFirst,
      replyBy: plusDays(osloDateOf(at), 7),
      address: plain('Storgata 4, leilighet 12 (oppdiktet)'),
    };
    return send(walker, receiver, at, offer, label);
  };
}

export function homeAnswered(
  { label }: Offered,
  answer: 'accepted' | 'declined',
  reasons: readonly AnswerReason[],
): Act {
  return async (walker, at) => {
    await timePasses(walker, at);
    const { caseId, personId, id } = walker;
    const said = { type: 'AnswerDwellingOffer', caseId, personId, offerId: `offer-${id(`home ${label}`)}` };
    await send(walker, self(walker), at, { ...said, answer, reasons, form: 'digital' }, label);
  };
}

export function homeTakenBack({ label }: Offered): Act {
  return (walker, at) => {
    const { caseId, receiver, id } = walker;
    const offerId = `offer-${id(`home ${label}`)}`;
    return send(walker, receiver, at, { type: 'WithdrawDwellingOffer', caseId, offerId }, label);
  };
}

export function depositDecided(outcome: 'granted' | 'refused'): Act {
  return (walker, at) => {
    const decidedOn = osloDateOf(at);
    const complaintBy = complainBy(statutoryDuties, decidedOn);
    const terms = outcome === 'granted' ? { amountNok: 28_200, until: plusDays(decidedOn, 1_096) } : {};
    const vedtak = { type: 'DecideDepositGuarantee', caseId: walker.caseId, outcome, ...terms, decidedOn, complaintBy };
    return send(walker, walker.receiver, at, vedtak);
  };
}

export function loanDecided(outcome: 'granted' | 'refused'): Act {
  return (walker, at) => {
    const decidedOn = osloDateOf(at);
    const complaintBy = complainBy(statutoryDuties, decidedOn);
    const terms = outcome === 'granted' ? { amountNok: 1_850_000 } : {};
    const vedtak = { type: 'DecideStartLoan', caseId: walker.caseId, outcome, ...terms, decidedOn, complaintBy };
    return send(walker, walker.receiver, at, vedtak);
  };
}

/** The key is handed over, to a home that was offered and accepted. */
export const movedIn: Act = async (walker, at) => {
  await timePasses(walker, at);
  const { caseId, receiver, id } = walker;
  const offerId = `offer-${id('home first')}`;
  const lease = { origin: 'offered', offerId, dwelling: 'municipal', permanence: 'lasting', startedOn: osloDateOf(at) };
  await send(walker, receiver, at, { type: 'StartTenancy', caseId, tenancyId: `tenancy-${id('home')}`, ...lease });
};

export const homeSeen: Act = (walker, at) => {
  const assessed = { suitability: 'fits', permanence: 'lasting' };
  return send(walker, walker.receiver, at, { type: 'AssessHome', ...tenancyOf(walker), ...assessed });
};

export const riskRaised: Act = (walker, at) =>
  send(walker, walker.receiver, at, { type: 'RaiseTenancyRisk', ...tenancyOf(walker), risk: 'arrears' });

export const homeLost: Act = (walker, at) => {
  const lost = { endedOn: osloDateOf(at), reason: 'notice' };
  return send(walker, walker.receiver, at, { type: 'EndTenancy', ...tenancyOf(walker), ...lost });
};

/** For how long the home should hold before the work together ends: proposed, and agreed to. */
export function stabilityAgreed(months: number): Act {
  return async (walker, at) => {
    const { personId } = walker;
    await send(walker, walker.receiver, at, { type: 'ProposeStability', ...tenancyOf(walker), months });
    const said = { personId, months, form: 'digital' };
    await send(walker, self(walker), at, { type: 'AgreeStability', ...tenancyOf(walker), ...said });
  };
}

export function marked(months: 6 | 12): Act {
  return async (walker, at) => {
    await timePasses(walker, at);
    await send(walker, walker.receiver, at, { type: 'MarkStability', ...tenancyOf(walker), months }, String(months));
  };
}

function tenancyOf({ caseId, id }: Parameters<Act>[0]) {
  return { caseId, tenancyId: `tenancy-${id('home')}` };
}
