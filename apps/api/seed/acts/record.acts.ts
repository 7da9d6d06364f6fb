import { osloDateOf, plain, plusDays } from '#lib/kernel';
import { self, send, workerAt, type Act, type Walker } from '../walker.js';

const husbanken = 'husbanken/region';
const aftercare = 'fjordvik-barnevern/ettervern';
const mission = 'bymisjon-fjordvik/bo-team';

function onRecord({ person, personId, id }: Walker, label: string) {
  const { name, nationalId } = person;
  return { recordId: `private-${id(label)}`, personId, name: plain(name), nationalId: plain(nationalId) };
}

/** Bostøtte is asked for at Husbanken, which joins no case. */
export const allowanceAskedFor: Act = (walker, at) => {
  const { person } = walker;
  const applicationNumber = `BO-${at.slice(0, 4)}-${person.nationalId.slice(5)}`;
  const application = { ...onRecord(walker, 'allowance'), applicationNumber, receivedOn: osloDateOf(at) };
  return send(walker, workerAt(husbanken), at, {
    type: 'ReceiveHousingAllowanceApplication',
    ...application,
    alreadyHere: false,
  });
};

export function allowanceDecided(outcome: 'granted' | 'refused'): Act {
  return (walker, at) => {
    const decidedOn = osloDateOf(at);
    const terms = outcome === 'granted' ? allowanceFrom(plusDays(decidedOn, 20).slice(0, 7)) : {};
    const recordId = `private-${walker.id('allowance')}`;
    const vedtak = { type: 'DecideHousingAllowance', recordId, outcome, ...terms, decidedOn };
    return send(walker, workerAt(husbanken), at, vedtak);
  };
}

function allowanceFrom(fromMonth: string) {
  return { fromMonth, monthlyNok: 3_120 };
}

/** The person lets those on the case know what Husbanken decided, some days after. */
export const allowanceTold: Act = (walker, at) => {
  const { caseId, personId } = walker;
  const decidedOn = plusDays(osloDateOf(at), -2);
  const allowance = { outcome: 'granted', decidedOn, ...allowanceFrom(plusDays(decidedOn, 20).slice(0, 7)) };
  const told = { type: 'ShareHousingAllowance', caseId, personId, form: 'digital', allowance };
  return send(walker, self(walker), at, told);
};

/** Known to barnevernstjenesten and the young adult, and to nobody else. */
export const aftercareAgreed: Act = async (walker, at) => {
  const by = workerAt(aftercare);
  const birthday25 = plusDays(osloDateOf(at), 900);
  const until = plusDays(osloDateOf(at), 600);
  const record = onRecord(walker, 'aftercare');
  await send(walker, by, at, { type: 'AgreeAftercare', ...record, until, birthday25, alreadyHere: false });
};

export const aftercarePlanned: Act = async (walker, at) => {
  const recordId = `private-${walker.id('aftercare')}`;
  const plan = { until: plusDays(osloDateOf(at), 590), helps: ['home', 'economy'] };
  const birthday25 = plusDays(osloDateOf(at), 890);
  await send(walker, workerAt(aftercare), at, { type: 'RecordAftercarePlan', recordId, ...plan, birthday25 });
  const need = { children: 2, matters: ['near-school'], words: plain('Må kunne gå til skolen.') };
  await send(walker, workerAt(aftercare), at, { type: 'RecordChildrensHousingNeed', recordId, ...need });
};

/** Kirkens Bymisjon met the person where the person was, before anybody was asked. */
export const metOutside: Act = (walker, at) => {
  const met = { on: osloDateOf(at), place: 'meeting-place' };
  return send(walker, workerAt(mission), at, {
    type: 'RegisterOutreachContact',
    ...onRecord(walker, 'outreach'),
    ...met,
  });
};

export const visited: Act = (walker, at) => {
  const { caseId, needId } = walker;
  const visit = { type: 'RecordVisit', caseId, needId, on: osloDateOf(at), outcome: 'met' };
  return send(walker, workerAt(mission), at, visit);
};

/** The clinic says in codes that medicine goes on, with the person's yes, and that it has met the person. */
export const medicineConfirmed: Act = async (walker, at) => {
  const { caseId } = walker;
  const clinic = workerAt('helse-fjordvik/ruspoliklinikk');
  const codes = { medicationContinues: 'yes', naloxone: 'yes', consentForm: 'oral' };
  await send(walker, clinic, at, { type: 'ConfirmMedicationContinuity', caseId, ...codes });
  await send(walker, clinic, at, { type: 'ReportContact', caseId, on: osloDateOf(at), outcome: 'met' });
};
