import type { AdmissionGround } from '../operations/correctional-service.ts';
import type { OutreachPlace } from '../operations/kirkens-bymisjon.ts';
import type { EnquiryChannel, SleepsTonight, YesNoUnknown } from '../operations/municipality.ts';
import { defineWords } from '../words/define-words.ts';

export const groundWords = defineWords<Record<AdmissionGround, string>>({
  nb: { REMAND: 'Varetekt', SENTENCE: 'Dom' },
  nn: { REMAND: 'Varetekt', SENTENCE: 'Dom' },
  en: { REMAND: 'Remand', SENTENCE: 'Sentence' },
});

export const placeWords = defineWords<Record<OutreachPlace, string>>({
  nb: { STREET: 'Ute', MEETING_PLACE: 'På et møtested', PRISON: 'I fengsel', HOME: 'Hjemme', PHONE: 'På telefon' },
  nn: { STREET: 'Ute', MEETING_PLACE: 'På ein møtestad', PRISON: 'I fengsel', HOME: 'Heime', PHONE: 'På telefon' },
  en: {
    STREET: 'Outdoors',
    MEETING_PLACE: 'At a meeting place',
    PRISON: 'In prison',
    HOME: 'At home',
    PHONE: 'By phone',
  },
});

export const channelWords = defineWords<Record<EnquiryChannel, string>>({
  nb: {
    PHONE: 'Telefon',
    DROP_IN: 'Kom innom',
    SELF_REFERRAL: 'Meldte seg selv',
    OTHER_BODY: 'Fra et annet tjenestested',
  },
  nn: {
    PHONE: 'Telefon',
    DROP_IN: 'Kom innom',
    SELF_REFERRAL: 'Melde seg sjølv',
    OTHER_BODY: 'Frå ein annan tenestestad',
  },
  en: { PHONE: 'Phone', DROP_IN: 'Came by', SELF_REFERRAL: 'Self-referral', OTHER_BODY: 'From another service' },
});

export const sleepsWords = defineWords<Record<SleepsTonight, string>>({
  nb: {
    OWN_HOME: 'I egen bolig',
    WITH_OTHERS: 'Hos andre',
    SHELTER: 'På natthjem eller hospits',
    INSTITUTION: 'På institusjon eller i fengsel',
    NOWHERE: 'Har ikke noe sted',
    UNKNOWN: 'Vet ikke',
  },
  nn: {
    OWN_HOME: 'I eigen bustad',
    WITH_OTHERS: 'Hos andre',
    SHELTER: 'På natthjem eller hospits',
    INSTITUTION: 'På institusjon eller i fengsel',
    NOWHERE: 'Har ingen stad',
    UNKNOWN: 'Veit ikkje',
  },
  en: {
    OWN_HOME: 'In an own home',
    WITH_OTHERS: 'With others',
    SHELTER: 'In a shelter or hostel',
    INSTITUTION: 'In an institution or prison',
    NOWHERE: 'Has nowhere',
    UNKNOWN: 'Not known',
  },
});

export const yesNoUnknownWords = defineWords<Record<YesNoUnknown, string>>({
  nb: { YES: 'Ja', NO: 'Nei', UNKNOWN: 'Vet ikke' },
  nn: { YES: 'Ja', NO: 'Nei', UNKNOWN: 'Veit ikkje' },
  en: { YES: 'Yes', NO: 'No', UNKNOWN: 'Not known' },
});
