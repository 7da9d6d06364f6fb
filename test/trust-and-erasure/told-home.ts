import { z } from 'zod';
import type { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';

/** Every personal text about homes, corrections and the end. */
export interface HomeTexts {
  readonly near: string;
  readonly offered: string;
  readonly lived: string;
  readonly no: string;
  readonly risk: string;
  readonly wrong: string;
  readonly needAnew: string;
  readonly addressAnew: string;
  readonly contactAnew: string;
  readonly denied: string;
  readonly ending: string;
}

/** Which text each sealed field is made from. */
export const homeMadeFrom: Readonly<Record<string, keyof HomeTexts>> = {
  'joint-case.NeedProfileDescribed.near': 'near',
  'joint-case.DwellingOffered.address': 'offered',
  'joint-case.TenancyStarted.address': 'lived',
  'client.DwellingOfferAnswered.words': 'no',
  'joint-case.TenancyRiskRaised.note': 'risk',
  'client.FactDisputed.words': 'wrong',
  'joint-case.FactCorrected.caseText': 'needAnew',
  'joint-case.FactCorrected.housingText': 'addressAnew',
  'joint-case.FactCorrected.networkText': 'contactAnew',
  'client.SpokenAnswerDisputed.words': 'denied',
  'client.CooperationEnded.words': 'ending',
};

export function homeTexts(word: (place: string) => string): HomeTexts {
  return {
    near: word('near'),
    offered: word('offered'),
    lived: word('lived'),
    no: word('no'),
    risk: word('risk'),
    wrong: word('wrong'),
    needAnew: word('need anew'),
    addressAnew: word('address anew'),
    contactAnew: word('contact anew'),
    denied: word('denied'),
    ending: word('ending'),
  };
}

/** A home that is offered and declined, one that is found, and what was written wrongly put right: each text once. */
export async function tellHome(road: Road, caseId: string, texts: HomeTexts): Promise<void> {
  const { housing, prison, clinic, kim } = road.cast;
  const own = { caseId: road.at(housing, caseId) };
  const household = { adults: 1, children: 0, rooms: 2, accessible: false, pets: false, near: texts.near };
  await housing.does('describeNeedProfile', { ...own, ...household });
  const kept = { dwelling: 'MUNICIPAL', permanence: 'LASTING', address: texts.offered };
  const terms = { monthlyRent: 7500, conditions: [], housingFirst: true, replyBy: '2099-01-01' };
  const offerId = await road.do(housing, 'offerDwelling', { ...own, ...kept, ...terms });
  await kim.does('answerDwellingOffer', {
    ...{ caseId: road.at(kim, caseId), offerId: road.at(kim, offerId) },
    ...{ answer: 'DECLINED', reasons: ['PLACE'], words: texts.no },
  });
  const found = { origin: 'FOUND', dwelling: 'PRIVATE', permanence: 'LASTING', startedOn: '2026-10-02' };
  const tenancyId = await housing.does('startTenancy', { ...own, ...found, address: texts.lived });
  await housing.does('raiseTenancyRisk', { ...own, tenancyId, risk: 'ARREARS', note: texts.risk });
  await road.server.settled();
  await kim.does('disputeFact', {
    caseId: road.at(kim, caseId),
    entryId: road.at(kim, await entryOf(road, caseId, 'joint-case.NeedRegistered')),
    words: texts.wrong,
  });
  const correct = async (by: Speaker, type: string, text: string) => {
    const entryId = road.at(by, await entryOf(road, caseId, type));
    const about = { caseId: road.at(by, caseId), entryId };
    await by.does('correctFact', { ...about, takeBack: false, reason: 'TYPING_ERROR', text });
  };
  await correct(prison, 'joint-case.NeedRegistered', texts.needAnew);
  await correct(housing, 'joint-case.DwellingOffered', texts.addressAnew);
  await correct(clinic, 'partner.ContactReported', texts.contactAnew);
}

/** A withdrawal that a body wrote down and that was never said. */
export async function tellSpoken(road: Road, caseId: string, { denied: words }: HomeTexts): Promise<void> {
  const { clinic, kim } = road.cast;
  await clinic.does('registerConsentWithdrawal', { caseId: road.at(clinic, caseId), form: 'ORAL', readBack: true });
  await road.server.settled();
  const { data } = await kim.ask('{ spokenAnswers { id } }');
  const [answer] = z.array(z.object({ id: z.string() })).parse(data['spokenAnswers']);
  await kim.does('disputeSpokenAnswer', { answerId: answer?.id, words });
}

export async function tellEnd(road: Road, caseId: string, { ending: words }: HomeTexts): Promise<void> {
  const { kim } = road.cast;
  await kim.does('endCooperation', { caseId: road.at(kim, caseId), words });
}

/** The first entry of a sort on the case. */
async function entryOf({ server }: Road, caseId: string, type: string): Promise<string> {
  const found = await server.query(
    `SELECT event_id FROM log.events WHERE stream = '${caseId}' AND type = '${type}' ORDER BY revision LIMIT 1`,
  );
  const [entry] = z.array(z.object({ event_id: z.string() })).parse(found);
  if (entry === undefined) throw new Error(`The case has no ${type}`);
  return entry.event_id;
}
