import type { AgreeAftercareRefusal } from '../operations/child-welfare.ts';
import type { RegisterAdmissionRefusal, SetReleaseDateRefusal } from '../operations/correctional-service.ts';
import type { ReceiveHousingAllowanceApplicationRefusal } from '../operations/husbanken.ts';
import type {
  AcceptHandoverInPartRefusal,
  AcceptInvitationRefusal,
  AnswerKeepHomeRefusal,
  AskKeepHomeRefusal,
  ReachMilestoneRefusal,
  ReopenMilestoneRefusal,
  ReplanTrackRefusal,
  AgreeFirstMeetingRefusal,
  AnswerHandoverRefusal,
  ConfirmFirstContactRefusal,
  ConfirmTakeOverRefusal,
  DeclineHandoverRefusal,
  ForwardHandoverRefusal,
  InviteOrganisationRefusal,
  OfferHandoverRefusal,
  ProposeCooperationRefusal,
  RegisterNeedRefusal,
  ReopenCardItemRefusal,
  ReportPersonDidNotArriveRefusal,
  ReturnHandoverRefusal,
  SaveHandoverDraftRefusal,
  SettleCardItemRefusal,
  TakeCardItemRefusal,
  TakeNeedRefusal,
  WithdrawHandoverRefusal,
} from '../operations/joint-case.ts';
import type { RegisterOutreachContactRefusal } from '../operations/kirkens-bymisjon.ts';
import type {
  OpenDecisionClockRefusal,
  RecordDecisionRefusal,
  RecordPreliminaryAnswerRefusal,
  RegisterEnquiryRefusal,
} from '../operations/municipality.ts';
import type { ReportContactRefusal } from '../operations/partner.ts';
import { defineWords } from './define-words.ts';

/** Every reason for which a worker's order can be refused. */
export type WorkerRefusal =
  | AcceptHandoverInPartRefusal
  | AcceptInvitationRefusal
  | AnswerKeepHomeRefusal
  | AskKeepHomeRefusal
  | ReachMilestoneRefusal
  | ReopenMilestoneRefusal
  | ReplanTrackRefusal
  | AgreeAftercareRefusal
  | AgreeFirstMeetingRefusal
  | AnswerHandoverRefusal
  | ConfirmFirstContactRefusal
  | ConfirmTakeOverRefusal
  | DeclineHandoverRefusal
  | ForwardHandoverRefusal
  | InviteOrganisationRefusal
  | OfferHandoverRefusal
  | OpenDecisionClockRefusal
  | ProposeCooperationRefusal
  | ReceiveHousingAllowanceApplicationRefusal
  | RecordDecisionRefusal
  | RecordPreliminaryAnswerRefusal
  | RegisterAdmissionRefusal
  | RegisterEnquiryRefusal
  | RegisterNeedRefusal
  | RegisterOutreachContactRefusal
  | ReopenCardItemRefusal
  | ReportContactRefusal
  | ReportPersonDidNotArriveRefusal
  | ReturnHandoverRefusal
  | SaveHandoverDraftRefusal
  | SetReleaseDateRefusal
  | SettleCardItemRefusal
  | TakeCardItemRefusal
  | TakeNeedRefusal
  | WithdrawHandoverRefusal;

/** What stopped it, and what to do. */
export const refusalWords = defineWords<Record<WorkerRefusal, string>>({
  nb: {
    NOT_THERE: 'Dette finnes ikke, eller er ikke delt med dere. Hent saken på nytt, eller ring den det gjelder.',
    CLOSED: 'Samarbeidet er avsluttet. Et nytt begynner når personen sier ja på nytt.',
    NOT_A_PARTICIPANT: 'Dere er ikke med i denne saken. Be om å bli invitert.',
    ALREADY_REGISTERED: 'Dette er allerede registrert. Se i listen under.',
    ALREADY_ASKED: 'Personen er allerede spurt. Vent på svaret.',
    ALREADY_OFFERED: 'Noen er allerede spurt om å ta over. Trekk det tilbake først om du vil spørre andre.',
    ALREADY_TAKES_PART: 'De er allerede med.',
    NO_BASIS_FOR_RECIPIENT: 'Personen har ikke sagt ja til at de får vite noe. Spør personen først.',
    NOT_A_RECEIVER: 'De kan ikke ta imot i Samhold. Velg noen andre.',
    TO_YOURSELF: 'Det er dere selv. Velg noen andre.',
    NOT_FOLLOW_UP_LEAD: 'Dere følger ikke opp dette nå. Hent saken på nytt for å se hvem som gjør det.',
    NOT_OFFERED_TO_YOU: 'Dette er ikke spurt dere om lenger. Hent saken på nytt.',
    NOT_OPEN: 'Noen har svart i mellomtiden. Hent saken på nytt.',
    NOT_YOUR_OFFER: 'Det er ikke dere som spurte, så dere kan ikke trekke det tilbake.',
    NOT_ACCEPTED_BY_YOU: 'Det er ikke dere som har tatt imot dette.',
    MUNICIPALITY_CANNOT_DECLINE:
      'En kommune kan ikke si nei til dette. Ta den, eller send den videre til den som har ansvaret.',
    MUNICIPALITY_CANNOT_RETURN:
      'Loven legger dette til kommunen. Send det videre til den som har ansvaret, eller ta første kontakt.',
    WENT_THERE_BEFORE:
      'De har hatt denne før og sendt den videre. Avklar hvem som har ansvaret, og velg det som grunn.',
    BEING_DECIDED: 'Kommunen behandler dette som personens søknad. Da kan det ikke trekkes tilbake herfra.',
    NO_DUTY_TO_DECIDE: 'Ingen lov legger dette til dere å avgjøre. Ta den, send den videre eller svar nei.',
    NOT_DECIDED_BY_YOU: 'Dere har ikke dette til vedtak nå. Hent saken på nytt.',
    NOT_ACCEPTED: 'Ingen har tatt denne ennå, eller første kontakt er allerede tatt. Hent saken på nytt.',
    NO_MEETING_AGREED: 'Det er ikke avtalt noe første møte. Skriv inn dagen først.',
    MEETING_TO_COME: 'Møtet har ikke begynt ennå.',
    IN_THE_FUTURE: 'Datoen er ikke kommet ennå. Skriv en dato til og med i dag.',
    IN_THE_PAST: 'Datoen er passert. Skriv en dato fra og med i dag.',
    RELEASE_BEFORE_ADMISSION: 'Løslatelsen kan ikke være før innsettelsen. Sjekk datoene.',
    ALREADY_TAKEN: 'Noen andre har tatt den i mellomtiden. Hent kortet på nytt.',
    ALREADY_SETTLED: 'Den er allerede ordnet. Åpne den igjen for å endre.',
    NOT_TAKEN_BY_YOU: 'Dere har ikke tatt den. Ring den som har.',
    ANSWER_DOES_NOT_FIT: 'Skriv noen få ord, eller svar ja eller nei der det står.',
    ALREADY_FOLLOWED_UP: 'Noen andre følger det opp allerede. Hent saken på nytt.',
    AUTHORITY_ENDED: 'Siste dag dere kan følge opp personen, er passert. Sett en ny dag hvis den er flyttet.',
    AFTER_25TH_BIRTHDAY: 'Ettervern kan avtales til fylte 25 år. Sjekk datoen.',
    NOT_ASKED: 'Ingen har spurt om boligen ennå. Spør først.',
    UNKNOWN_MILESTONE: 'Planen har ikke dette punktet lenger. Hent saken på nytt.',
    CONCERNS_OTHERS: 'Dette punktet gjelder andre. Ring dem.',
    UNKNOWN_VERSION: 'Den versjonen er ikke i bruk. Hent saken på nytt.',
    REASON_REQUIRED: 'Løslatelsesdatoen er satt fra før. Velg hvorfor den flyttes.',
  },
  nn: {
    NOT_THERE: 'Dette finst ikkje, eller er ikkje delt med dykk. Hent saka på nytt, eller ring den det gjeld.',
    CLOSED: 'Samarbeidet er avslutta. Eit nytt begynner når personen seier ja på nytt.',
    NOT_A_PARTICIPANT: 'De er ikkje med i denne saka. Be om å bli inviterte.',
    ALREADY_REGISTERED: 'Dette er alt registrert. Sjå i lista under.',
    ALREADY_ASKED: 'Personen er alt spurd. Vent på svaret.',
    ALREADY_OFFERED: 'Nokon er alt spurde om å ta over. Trekk det tilbake først om du vil spørje andre.',
    ALREADY_TAKES_PART: 'Dei er alt med.',
    NO_BASIS_FOR_RECIPIENT: 'Personen har ikkje sagt ja til at dei får vite noko. Spør personen først.',
    NOT_A_RECEIVER: 'Dei kan ikkje ta imot i Samhold. Vel nokon andre.',
    TO_YOURSELF: 'Det er dykk sjølve. Vel nokon andre.',
    NOT_FOLLOW_UP_LEAD: 'De følgjer ikkje opp dette no. Hent saka på nytt for å sjå kven som gjer det.',
    NOT_OFFERED_TO_YOU: 'De er ikkje spurde om dette lenger. Hent saka på nytt.',
    NOT_OPEN: 'Nokon har svart i mellomtida. Hent saka på nytt.',
    NOT_YOUR_OFFER: 'Det er ikkje de som spurde, så de kan ikkje trekkje det tilbake.',
    NOT_ACCEPTED_BY_YOU: 'Det er ikkje de som har teke imot dette.',
    MUNICIPALITY_CANNOT_DECLINE:
      'Ein kommune kan ikkje seie nei til dette. Ta den, eller send den vidare til den som har ansvaret.',
    MUNICIPALITY_CANNOT_RETURN:
      'Lova legg dette til kommunen. Send det vidare til den som har ansvaret, eller ta første kontakt.',
    WENT_THERE_BEFORE:
      'Dei har hatt denne før og sendt den vidare. Avklar kven som har ansvaret, og vel det som grunn.',
    BEING_DECIDED: 'Kommunen behandlar dette som søknaden til personen. Då kan det ikkje trekkjast tilbake herifrå.',
    NO_DUTY_TO_DECIDE: 'Inga lov legg dette til dykk å avgjere. Ta den, send den vidare eller svar nei.',
    NOT_DECIDED_BY_YOU: 'De har ikkje dette til vedtak no. Hent saka på nytt.',
    NOT_ACCEPTED: 'Ingen har teke denne enno, eller første kontakt er alt teken. Hent saka på nytt.',
    NO_MEETING_AGREED: 'Det er ikkje avtalt noko første møte. Skriv inn dagen først.',
    MEETING_TO_COME: 'Møtet har ikkje byrja enno.',
    IN_THE_FUTURE: 'Datoen er ikkje komen enno. Skriv ein dato til og med i dag.',
    IN_THE_PAST: 'Datoen er passert. Skriv ein dato frå og med i dag.',
    RELEASE_BEFORE_ADMISSION: 'Lauslatinga kan ikkje vere før innsetjinga. Sjekk datoane.',
    ALREADY_TAKEN: 'Nokon andre har teke den i mellomtida. Hent kortet på nytt.',
    ALREADY_SETTLED: 'Den er alt ordna. Opne den igjen for å endre.',
    NOT_TAKEN_BY_YOU: 'De har ikkje teke den. Ring den som har.',
    ANSWER_DOES_NOT_FIT: 'Skriv nokre få ord, eller svar ja eller nei der det står.',
    ALREADY_FOLLOWED_UP: 'Nokon andre følgjer det opp alt. Hent saka på nytt.',
    AUTHORITY_ENDED: 'Siste dag de kan følgje opp personen, er passert. Set ein ny dag om han er flytta.',
    AFTER_25TH_BIRTHDAY: 'Ettervern kan avtalast til fylte 25 år. Sjekk datoen.',
    NOT_ASKED: 'Ingen har spurt om bustaden enno. Spør først.',
    UNKNOWN_MILESTONE: 'Planen har ikkje dette punktet lenger. Hent saka på nytt.',
    CONCERNS_OTHERS: 'Dette punktet gjeld andre. Ring dei.',
    UNKNOWN_VERSION: 'Den versjonen er ikkje i bruk. Hent saka på nytt.',
    REASON_REQUIRED: 'Lauslatingsdatoen er sett frå før. Vel kvifor han blir flytta.',
  },
  en: {
    NOT_THERE: 'This does not exist, or is not shared with you. Reload the case, or call those it concerns.',
    CLOSED: 'The work together is over. A new one starts when the person says yes again.',
    NOT_A_PARTICIPANT: 'You do not take part in this case. Ask to be invited.',
    ALREADY_REGISTERED: 'This is already registered. Look in the list below.',
    ALREADY_ASKED: 'The person has already been asked. Wait for the answer.',
    ALREADY_OFFERED: 'Someone has already been asked to take over. Withdraw that first if you want to ask others.',
    ALREADY_TAKES_PART: 'They already take part.',
    NO_BASIS_FOR_RECIPIENT: 'The person has not agreed that they may know. Ask the person first.',
    NOT_A_RECEIVER: 'They cannot receive this in Samhold. Choose someone else.',
    TO_YOURSELF: 'That is yourselves. Choose someone else.',
    NOT_FOLLOW_UP_LEAD: 'You do not follow this up now. Reload the case to see who does.',
    NOT_OFFERED_TO_YOU: 'You are no longer asked about this. Reload the case.',
    NOT_OPEN: 'Someone has answered meanwhile. Reload the case.',
    NOT_YOUR_OFFER: 'You were not the one who asked, so you cannot withdraw it.',
    NOT_ACCEPTED_BY_YOU: 'You are not the one who took this.',
    MUNICIPALITY_CANNOT_DECLINE: 'A municipality cannot say no to this. Take it, or send it on to those responsible.',
    MUNICIPALITY_CANNOT_RETURN:
      'The law gives this to the municipality. Send it on to those responsible, or make first contact.',
    WENT_THERE_BEFORE: 'They had this before and sent it on. Settle who is responsible, and choose that as the reason.',
    BEING_DECIDED: 'The municipality treats this as the person’s application. It cannot be withdrawn from here.',
    NO_DUTY_TO_DECIDE: 'No law makes this yours to decide. Take it, send it on, or say no.',
    NOT_DECIDED_BY_YOU: 'You are not deciding this now. Reload the case.',
    NOT_ACCEPTED: 'Nobody has taken this yet, or first contact is made already. Reload the case.',
    NO_MEETING_AGREED: 'No first meeting is agreed. Write the day first.',
    MEETING_TO_COME: 'The meeting has not begun yet.',
    IN_THE_FUTURE: 'That date has not come yet. Write a date up to today.',
    IN_THE_PAST: 'That date has passed. Write a date from today on.',
    RELEASE_BEFORE_ADMISSION: 'The release cannot be before the admission. Check the dates.',
    ALREADY_TAKEN: 'Someone else has taken it meanwhile. Reload the card.',
    ALREADY_SETTLED: 'It is arranged already. Open it again to change it.',
    NOT_TAKEN_BY_YOU: 'You have not taken it. Call those who have.',
    ANSWER_DOES_NOT_FIT: 'Write a few words, or answer yes or no where it says so.',
    ALREADY_FOLLOWED_UP: 'Someone else follows it up already. Reload the case.',
    AUTHORITY_ENDED: 'The last day on which you may follow the person up has passed. Set a new day if it has moved.',
    AFTER_25TH_BIRTHDAY: 'Aftercare can be agreed until the 25th birthday. Check the date.',
    NOT_ASKED: 'Nobody has asked about the home yet. Ask first.',
    UNKNOWN_MILESTONE: 'The plan no longer has this point. Reload the case.',
    CONCERNS_OTHERS: 'This point concerns others. Call them.',
    UNKNOWN_VERSION: 'That version is not in use. Reload the case.',
    REASON_REQUIRED: 'A release date is already set. Choose why it moves.',
  },
});
