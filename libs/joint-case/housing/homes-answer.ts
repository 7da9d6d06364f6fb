import { osloDateOf, type Sealed } from '#lib/kernel';
import type { DwellingCondition } from '#lib/case-stream';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { openText, withheldText } from '../desk/texts.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord, type Language } from '../desk/words.js';
import { offerViews, tenancyViews, type OfferView, type ProfileView, type TenancyView } from './homes-view.fold.js';
import { conditionRuleOf, whyFlagged } from './housing.rules.decide.js';
import { marksDue } from './stability.decide.js';

const languageKeys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;
interface Spoken {
  readonly language: Language;
}

/** The housing part of a reading, as the schemas show it; null where housing is not the reader's to see. */
export function homesAnswer(desk: Desk, context: EdgeContext, reading: Reading) {
  if (reading.preview || !reading.mayOpen('housing')) return null;
  const { homes } = reading.row.view;
  const telling = { desk, context, reading };
  return {
    profile: homes.profile === null ? null : profileAnswer(telling, homes.profile),
    offers: offerViews(homes).map((offer) => offerAnswer(telling, offer)),
    tenancies: tenancyViews(homes).map((tenancy) => tenancyAnswer(telling, tenancy)),
  };
}

interface Telling {
  readonly desk: Desk;
  readonly context: EdgeContext;
  readonly reading: Reading;
}

function opened({ desk, context }: Telling, sealed: Sealed | null) {
  return sealed === null ? null : openText(desk.session(context), sealed);
}

function unit({ desk, context }: Telling, body: Parameters<typeof unitOf>[2]) {
  return unitOf(context.seals, desk.parts.directory, body);
}

function profileAnswer(telling: Telling, { by, near, ...profile }: ProfileView) {
  return { ...profile, by: unit(telling, by), near: () => opened(telling, near) };
}

function offerAnswer(telling: Telling, offer: OfferView) {
  const { offerId, by, status, dwelling, permanence, conditions, tiedToTreatment, address, reasons, words } = offer;
  const { until, monthlyRent, housingFirst, offeredAt, replyBy, answeredAt } = offer;
  return {
    ...{ until, monthlyRent, tiedToTreatment, housingFirst, offeredAt, replyBy, answeredAt },
    id: telling.context.seals.sealId(offerId),
    by: unit(telling, by),
    status: enumWord(status),
    dwelling: enumWord(dwelling),
    permanence: enumWord(permanence),
    conditions: conditions.map(conditionAnswer),
    flag: ({ language }: Spoken) => (tiedToTreatment ? whyFlagged[languageKeys[language]] : null),
    address: () => opened(telling, address),
    reasons: reasons.map((reason) => enumWord(reason)),
    words: () => (words !== null && !telling.reading.mayOpen('own-words') ? withheldText : opened(telling, words)),
  };
}

function conditionAnswer(condition: DwellingCondition) {
  const { tiesToTreatment, words } = conditionRuleOf(condition);
  return {
    condition: enumWord(condition),
    tiesToTreatment,
    words: ({ language }: Spoken) => words[languageKeys[language]],
  };
}

function tenancyAnswer(telling: Telling, tenancy: TenancyView) {
  const { tenancyId, by, status, origin, dwelling, permanence, assessed, risks, address } = tenancy;
  const { until, startedOn, endedOn, housingFirst, marks, proposedMonths, agreedMonths } = tenancy;
  const today = osloDateOf(telling.desk.parts.clock.now());
  const due = marksDue(telling.reading.row.view.homes.homes, today).filter((mark) => mark.tenancyId === tenancyId);
  return {
    ...{ until, startedOn, endedOn, housingFirst, marks, proposedMonths, agreedMonths },
    id: telling.context.seals.sealId(tenancyId),
    by: unit(telling, by),
    status: enumWord(status),
    origin: enumWord(origin),
    dwelling: enumWord(dwelling),
    permanence: enumWord(assessed?.permanence ?? permanence),
    suitability: assessed === null ? null : enumWord(assessed.suitability),
    address: () => opened(telling, address),
    risks: risks.map((raised) => ({
      risk: enumWord(raised.risk),
      by: unit(telling, raised.by),
      note: () => opened(telling, raised.note),
    })),
    marksDue: due.map(({ months }) => months),
  };
}
