import type { VedtakMatter, VedtakOutcome } from '../operations/joint-case.ts';
import { defineWords } from '../words/define-words.ts';

/** A decision about money. */
export const vedtakWords = defineWords({
  nb: {
    deposit: 'Vedtak om depositum',
    startLoan: 'Vedtak om startlån',
    outcome: 'Hva ble vedtaket?',
    amount: 'Beløp i kroner',
    monthly: 'Beløp i måneden, i kroner',
    until: 'Gjelder til',
    fromMonth: 'Fra og med måned',
    monthHelp: 'måned.år',
    decidedOn: 'Vedtaksdato',
    decidedHelp: 'Klagefristen regnes fra denne dagen. Selve vedtaket blir i eget fagsystem.',
    send: 'Lagre vedtaket',
    saved: 'Vedtaket er lagret. De som får vite om økonomi, ser det med klagefristen.',
    allowance: 'Registrer vedtak',
    allowanceChange: 'Registrer nytt vedtak',
    allowanceSaved: 'Vedtaket er lagret. Bare Husbanken og søkeren ser det.',
  },
  nn: {
    deposit: 'Vedtak om depositum',
    startLoan: 'Vedtak om startlån',
    outcome: 'Kva vart vedtaket?',
    amount: 'Beløp i kroner',
    monthly: 'Beløp i månaden, i kroner',
    until: 'Gjeld til',
    fromMonth: 'Frå og med månad',
    monthHelp: 'månad.år',
    decidedOn: 'Vedtaksdato',
    decidedHelp: 'Klagefristen blir rekna frå denne dagen. Sjølve vedtaket blir i eige fagsystem.',
    send: 'Lagre vedtaket',
    saved: 'Vedtaket er lagra. Dei som får vite om økonomi, ser det med klagefristen.',
    allowance: 'Registrer vedtak',
    allowanceChange: 'Registrer nytt vedtak',
    allowanceSaved: 'Vedtaket er lagra. Berre Husbanken og søkjaren ser det.',
  },
  en: {
    deposit: 'Decision about a deposit',
    startLoan: 'Decision about a start loan',
    outcome: 'What was decided?',
    amount: 'Amount in kroner',
    monthly: 'Amount a month, in kroner',
    until: 'Holds until',
    fromMonth: 'From and including the month',
    monthHelp: 'month.year',
    decidedOn: 'Decided on',
    decidedHelp: 'The deadline to complain runs from this day. The decision itself stays in your own record system.',
    send: 'Save the decision',
    saved: 'The decision is saved. Those who may know about money see it, with the last day to complain.',
    allowance: 'Record a decision',
    allowanceChange: 'Record a new decision',
    allowanceSaved: 'The decision is saved. Only Husbanken and the applicant see it.',
  },
});

export const vedtakOutcomeWords = defineWords<Record<VedtakOutcome, string>>({
  nb: { GRANTED: 'Innvilget', REFUSED: 'Avslag' },
  nn: { GRANTED: 'Innvilga', REFUSED: 'Avslag' },
  en: { GRANTED: 'Granted', REFUSED: 'Refused' },
});

export const vedtakMatterWords = defineWords<Record<VedtakMatter, string>>({
  nb: {
    DEPOSIT_GUARANTEE: 'Sikkerhet for depositum',
    START_LOAN: 'Startlån',
    HOUSING_ALLOWANCE: 'Bostøtte, fortalt av personen',
  },
  nn: {
    DEPOSIT_GUARANTEE: 'Tryggleik for depositum',
    START_LOAN: 'Startlån',
    HOUSING_ALLOWANCE: 'Bustøtte, fortalt av personen',
  },
  en: {
    DEPOSIT_GUARANTEE: 'Security for the deposit',
    START_LOAN: 'Start loan',
    HOUSING_ALLOWANCE: 'Housing allowance, told by the person',
  },
});
