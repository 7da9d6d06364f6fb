import type {
  DecisionOutcome,
  DeclineReason,
  ForwardReason,
  HandoverStatus,
  Kind,
  LifeArea,
  Urgency,
  Verb,
  WithheldReason,
} from '../operations/joint-case.ts';
import { defineWords } from './define-words.ts';

export const kindWords = defineWords<Record<Kind, string>>({
  nb: {
    MUNICIPALITY: 'Kommunen',
    KIRKENS_BYMISJON: 'Kirkens Bymisjon',
    HUSBANKEN: 'Husbanken',
    CORRECTIONAL_SERVICE: 'Kriminalomsorgen',
    CHILD_WELFARE: 'Barnevernstjenesten',
    PARTNER: 'Samarbeidspart',
    CLIENT: 'Personen selv',
    SUPERVISION: 'Tilsyn',
  },
  nn: {
    MUNICIPALITY: 'Kommunen',
    KIRKENS_BYMISJON: 'Kirkens Bymisjon',
    HUSBANKEN: 'Husbanken',
    CORRECTIONAL_SERVICE: 'Kriminalomsorga',
    CHILD_WELFARE: 'Barnevernstenesta',
    PARTNER: 'Samarbeidspart',
    CLIENT: 'Personen sjølv',
    SUPERVISION: 'Tilsyn',
  },
  en: {
    MUNICIPALITY: 'The municipality',
    KIRKENS_BYMISJON: 'Kirkens Bymisjon',
    HUSBANKEN: 'Husbanken',
    CORRECTIONAL_SERVICE: 'The correctional service',
    CHILD_WELFARE: 'Child welfare',
    PARTNER: 'Partner',
    CLIENT: 'The person',
    SUPERVISION: 'Supervision',
  },
});

export const areaWords = defineWords<Record<LifeArea, string>>({
  nb: {
    HOUSING: 'Bolig',
    ECONOMY: 'Økonomi',
    WORK: 'Arbeid',
    LEISURE: 'Fritid',
    NETWORK: 'Nettverk',
    HEALTH: 'Helse',
  },
  nn: {
    HOUSING: 'Bustad',
    ECONOMY: 'Økonomi',
    WORK: 'Arbeid',
    LEISURE: 'Fritid',
    NETWORK: 'Nettverk',
    HEALTH: 'Helse',
  },
  en: {
    HOUSING: 'Home',
    ECONOMY: 'Money',
    WORK: 'Work',
    LEISURE: 'Leisure',
    NETWORK: 'Network',
    HEALTH: 'Health',
  },
});

export const urgencyWords = defineWords<Record<Urgency, string>>({
  nb: { TONIGHT: 'I natt', THIS_WEEK: 'Denne uka', LATER: 'Senere' },
  nn: { TONIGHT: 'I natt', THIS_WEEK: 'Denne veka', LATER: 'Seinare' },
  en: { TONIGHT: 'Tonight', THIS_WEEK: 'This week', LATER: 'Later' },
});

/** One verb per thing to do. */
export const verbWords = defineWords<Record<Verb, string>>({
  nb: {
    TAKE_NEED: 'Ingen følger opp. Ta den',
    CONFIRM_TAKE_OVER: 'Bekreft at dere følger opp',
    ANSWER_HANDOVER: 'Svar på om dere tar over',
    ANSWER_OVERDUE_HANDOVER: 'Svarfristen er passert. Svar på om dere tar over',
    MAKE_DECISION: 'Gjør vedtak',
    PERSON_DID_NOT_ARRIVE: 'Personen kom ikke til første møte',
    CONFIRM_FIRST_CONTACT: 'Ta første kontakt',
    ANSWER_INVITATION: 'Svar på invitasjonen',
    AWAIT_HANDOVER_ANSWER: 'Venter på svar om videre oppfølging',
    AWAIT_OVERDUE_ANSWER: 'Svarfristen er passert. Ring den dere venter på',
    AWAIT_DECISION: 'Venter på vedtak',
    AWAIT_FIRST_CONTACT: 'Venter på første kontakt',
    AWAIT_INVITATION_ANSWER: 'Venter på svar på invitasjonen',
    FOLLOW_UP: 'Følg opp',
    COMPLETED: 'Fulgt videre',
  },
  nn: {
    TAKE_NEED: 'Ingen følgjer opp. Ta den',
    CONFIRM_TAKE_OVER: 'Stadfest at de følgjer opp',
    ANSWER_HANDOVER: 'Svar på om de tek over',
    ANSWER_OVERDUE_HANDOVER: 'Svarfristen er passert. Svar på om de tek over',
    MAKE_DECISION: 'Gjer vedtak',
    PERSON_DID_NOT_ARRIVE: 'Personen kom ikkje til første møte',
    CONFIRM_FIRST_CONTACT: 'Ta første kontakt',
    ANSWER_INVITATION: 'Svar på invitasjonen',
    AWAIT_HANDOVER_ANSWER: 'Ventar på svar om vidare oppfølging',
    AWAIT_OVERDUE_ANSWER: 'Svarfristen er passert. Ring den de ventar på',
    AWAIT_DECISION: 'Ventar på vedtak',
    AWAIT_FIRST_CONTACT: 'Ventar på første kontakt',
    AWAIT_INVITATION_ANSWER: 'Ventar på svar på invitasjonen',
    FOLLOW_UP: 'Følg opp',
    COMPLETED: 'Følgt vidare',
  },
  en: {
    TAKE_NEED: 'Nobody follows up. Take it',
    CONFIRM_TAKE_OVER: 'Confirm that you follow up',
    ANSWER_HANDOVER: 'Answer whether you take over',
    ANSWER_OVERDUE_HANDOVER: 'The reply is late. Answer whether you take over',
    MAKE_DECISION: 'Make the decision',
    PERSON_DID_NOT_ARRIVE: 'The person did not come to the first meeting',
    CONFIRM_FIRST_CONTACT: 'Make first contact',
    ANSWER_INVITATION: 'Answer the invitation',
    AWAIT_HANDOVER_ANSWER: 'Waiting for an answer about the follow-up',
    AWAIT_OVERDUE_ANSWER: 'The reply is late. Call those you wait for',
    AWAIT_DECISION: 'Waiting for the decision',
    AWAIT_FIRST_CONTACT: 'Waiting for first contact',
    AWAIT_INVITATION_ANSWER: 'Waiting for an answer to the invitation',
    FOLLOW_UP: 'Follow up',
    COMPLETED: 'Passed on',
  },
});

export const handoverStatusWords = defineWords<Record<HandoverStatus, string>>({
  nb: {
    OFFERED: 'Venter på svar',
    ACCEPTED: 'Tatt imot – venter på første kontakt',
    DECIDING: 'Behandles som søknad',
    ACCEPTED_IN_PART: 'Tatt i del',
    RETURNED: 'Gitt tilbake',
    REFUSED_BY_DECISION: 'Avslag ved vedtak',
    DECLINED: 'Ikke tatt imot',
    WITHDRAWN: 'Trukket tilbake',
    COMPLETED: 'Fullført',
  },
  nn: {
    OFFERED: 'Ventar på svar',
    ACCEPTED: 'Teke imot – ventar på første kontakt',
    DECIDING: 'Blir behandla som søknad',
    ACCEPTED_IN_PART: 'Teke i del',
    RETURNED: 'Gitt tilbake',
    REFUSED_BY_DECISION: 'Avslag ved vedtak',
    DECLINED: 'Ikkje teke imot',
    WITHDRAWN: 'Trekt tilbake',
    COMPLETED: 'Fullført',
  },
  en: {
    OFFERED: 'Waiting for an answer',
    ACCEPTED: 'Taken – waiting for first contact',
    DECIDING: 'Treated as an application',
    ACCEPTED_IN_PART: 'Taken in part',
    RETURNED: 'Given back',
    REFUSED_BY_DECISION: 'Refused by decision',
    DECLINED: 'Not taken',
    WITHDRAWN: 'Withdrawn',
    COMPLETED: 'Completed',
  },
});

export const forwardReasonWords = defineWords<Record<ForwardReason, string>>({
  nb: {
    ANOTHER_MUNICIPALITY: 'En annen kommune har ansvaret',
    ANOTHER_UNIT: 'En annen enhet hos oss har ansvaret',
    RESPONSIBLE_SETTLED: 'Ansvaret er avklart med dem',
    OWN_IMPARTIALITY: 'Vi er inhabile',
  },
  nn: {
    ANOTHER_MUNICIPALITY: 'Ein annan kommune har ansvaret',
    ANOTHER_UNIT: 'Ei anna eining hos oss har ansvaret',
    RESPONSIBLE_SETTLED: 'Ansvaret er avklart med dei',
    OWN_IMPARTIALITY: 'Vi er inhabile',
  },
  en: {
    ANOTHER_MUNICIPALITY: 'Another municipality is responsible',
    ANOTHER_UNIT: 'Another unit of ours is responsible',
    RESPONSIBLE_SETTLED: 'Who is responsible is settled with them',
    OWN_IMPARTIALITY: 'We are not impartial',
  },
});

export const declineReasonWords = defineWords<Record<DeclineReason, string>>({
  nb: {
    NO_CAPACITY: 'Vi har ikke plass eller folk nå',
    OUTSIDE_OUR_TASK: 'Det er utenfor oppgaven vår',
    OWN_IMPARTIALITY: 'Vi er inhabile',
    PERSON_DECLINED: 'Personen har takket nei',
  },
  nn: {
    NO_CAPACITY: 'Vi har ikkje plass eller folk no',
    OUTSIDE_OUR_TASK: 'Det er utanfor oppgåva vår',
    OWN_IMPARTIALITY: 'Vi er inhabile',
    PERSON_DECLINED: 'Personen har takka nei',
  },
  en: {
    NO_CAPACITY: 'We have no room or staff now',
    OUTSIDE_OUR_TASK: 'It is outside our task',
    OWN_IMPARTIALITY: 'We are not impartial',
    PERSON_DECLINED: 'The person has said no',
  },
});

export const decisionOutcomeWords = defineWords<Record<DecisionOutcome, string>>({
  nb: { GRANTED: 'Innvilget', GRANTED_IN_PART: 'Delvis innvilget', REFUSED: 'Avslag' },
  nn: { GRANTED: 'Innvilga', GRANTED_IN_PART: 'Delvis innvilga', REFUSED: 'Avslag' },
  en: { GRANTED: 'Granted', GRANTED_IN_PART: 'Granted in part', REFUSED: 'Refused' },
});

export const withheldReasonWords = defineWords<Record<WithheldReason, string>>({
  nb: {
    NO_BASIS: 'Personen har ikke sagt ja til å dele dette med dere.',
    EXPIRED: 'Tiden dere fikk se dette, er ute. Spør personen om dere trenger det igjen.',
    WITHDRAWN: 'Personen har trukket samtykket.',
    PREVIEW_ONLY: 'Dere ser det når dere har sagt ja.',
    PURPOSE: 'Det trengs ikke til det dere gjør her.',
  },
  nn: {
    NO_BASIS: 'Personen har ikkje sagt ja til å dele dette med dykk.',
    EXPIRED: 'Tida de fekk sjå dette, er ute. Spør personen om de treng det igjen.',
    WITHDRAWN: 'Personen har trekt samtykket.',
    PREVIEW_ONLY: 'De ser det når de har sagt ja.',
    PURPOSE: 'Det trengst ikkje til det de gjer her.',
  },
  en: {
    NO_BASIS: 'The person has not agreed to share this with you.',
    EXPIRED: 'The time you could see this has ended. Ask the person if you need it again.',
    WITHDRAWN: 'The person has withdrawn the consent.',
    PREVIEW_ONLY: 'You will see it once you have said yes.',
    PURPOSE: 'It is not needed for what you do here.',
  },
});
