import type { HousingDisadvantage } from '../operations/joint-case.ts';
import type { StayCode } from '../operations/municipality.ts';
import { defineWords } from '../words/define-words.ts';

/** What home is needed. */
export const housingNeedWords = defineWords({
  nb: {
    assess: 'Vurder boligbehovet',
    disadvantaged: 'Er personen vanskeligstilt på boligmarkedet?',
    household: 'Hvor mange skal bo der?',
    householdHelp: 'Alle, også barna.',
    children: 'Hvor mange av dem er barn?',
    resources: 'Hva har personen å bygge på?',
    hindrances: 'Hva står i veien?',
    moreFields: 'Til statistikken',
    stayCode: 'Hvor oppholder personen seg nå?',
    stayHelp: 'Avgjør ingenting.',
    assessSend: 'Lagre vurderingen',
    assessed: 'Vurderingen er lagret. De som får vite om bolig, ser den.',
  },
  nn: {
    assess: 'Vurder bustadbehovet',
    disadvantaged: 'Er personen vanskelegstilt på bustadmarknaden?',
    household: 'Kor mange skal bu der?',
    householdHelp: 'Alle, også barna.',
    children: 'Kor mange av dei er barn?',
    resources: 'Kva har personen å byggje på?',
    hindrances: 'Kva står i vegen?',
    moreFields: 'Til statistikken',
    stayCode: 'Kvar oppheld personen seg no?',
    stayHelp: 'Avgjer ingenting.',
    assessSend: 'Lagre vurderinga',
    assessed: 'Vurderinga er lagra. Dei som får vite om bustad, ser ho.',
  },
  en: {
    assess: 'Assess the housing need',
    disadvantaged: 'Is the person disadvantaged in the housing market?',
    household: 'How many will live there?',
    householdHelp: 'Everyone, the children too.',
    children: 'How many of them are children?',
    resources: 'What does the person have to build on?',
    hindrances: 'What stands in the way?',
    moreFields: 'For the statistics',
    stayCode: 'Where does the person stay now?',
    stayHelp: 'It decides nothing.',
    assessSend: 'Save the assessment',
    assessed: 'The assessment is saved. Those who may know about the home see it.',
  },
});

export const disadvantageWords = defineWords<Record<HousingDisadvantage, string>>({
  nb: { YES: 'Ja', NO: 'Nei', UNDER_ASSESSMENT: 'Vurderes ennå' },
  nn: { YES: 'Ja', NO: 'Nei', UNDER_ASSESSMENT: 'Blir vurdert enno' },
  en: { YES: 'Yes', NO: 'No', UNDER_ASSESSMENT: 'Still being assessed' },
});

export const stayCodeWords = defineWords<Record<StayCode, string>>({
  nb: {
    NO_ROOF: 'Uten tak over hodet',
    EMERGENCY_SHELTER: 'Natthjem eller akuttplass',
    TEMPORARY_STAY: 'Midlertidig botilbud',
    INSTITUTION_WITHOUT_HOME: 'Institusjon eller fengsel, uten bolig etterpå',
    WITH_OTHERS: 'Hos andre',
    OWN_HOME: 'I egen bolig',
  },
  nn: {
    NO_ROOF: 'Utan tak over hovudet',
    EMERGENCY_SHELTER: 'Natthjem eller akuttplass',
    TEMPORARY_STAY: 'Mellombels butilbod',
    INSTITUTION_WITHOUT_HOME: 'Institusjon eller fengsel, utan bustad etterpå',
    WITH_OTHERS: 'Hos andre',
    OWN_HOME: 'I eigen bustad',
  },
  en: {
    NO_ROOF: 'Without a roof',
    EMERGENCY_SHELTER: 'Night shelter or emergency place',
    TEMPORARY_STAY: 'Temporary housing',
    INSTITUTION_WITHOUT_HOME: 'Institution or prison, with no home afterwards',
    WITH_OTHERS: 'With others',
    OWN_HOME: 'In an own home',
  },
});
