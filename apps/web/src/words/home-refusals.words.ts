import type {
  AssessHomeRefusal,
  DescribeNeedProfileRefusal,
  EndTenancyRefusal,
  OfferDwellingRefusal,
  ProposeStabilityRefusal,
  MarkStabilityRefusal,
  RaiseTenancyRiskRefusal,
  SettleTenancyRiskRefusal,
  StartTenancyRefusal,
  WithdrawDwellingOfferRefusal,
} from '../operations/homes.ts';
import type { CloseCooperationRefusal } from '../operations/joint-decisions.ts';
import { defineWords } from './define-words.ts';

export type HomeRefusal =
  | AssessHomeRefusal
  | CloseCooperationRefusal
  | DescribeNeedProfileRefusal
  | EndTenancyRefusal
  | MarkStabilityRefusal
  | OfferDwellingRefusal
  | ProposeStabilityRefusal
  | RaiseTenancyRiskRefusal
  | SettleTenancyRiskRefusal
  | StartTenancyRefusal
  | WithdrawDwellingOfferRefusal;

/** Those that orders about other things have too stand with them. */
type Shared =
  | 'NOT_THERE'
  | 'NOT_A_PARTICIPANT'
  | 'CLOSED'
  | 'IN_THE_PAST'
  | 'IN_THE_FUTURE'
  | 'NOT_ACCEPTED'
  | 'NOT_OPEN'
  | 'NOT_YOUR_OFFER';

/** What stopped an order about a home, or about the end of the cooperation. */
export const homeRefusalWords = defineWords<Record<Exclude<HomeRefusal, Shared>, string>>({
  nb: {
    PERMANENCE_DOES_NOT_FIT: 'En tidsbegrenset bolig har en siste dag som ikke er passert. Sjekk datoen.',
    NOT_HOUSING_FIRST: 'Et vilkår om behandling passer ikke med Housing First. Ta bort ett av dem.',
    ALREADY_HOUSED: 'Personen har en bolig her fra før. Registrer utflyttingen først.',
    ORIGIN_DOES_NOT_FIT: 'Tilbudet hører ikke til denne boligen. Hent saken på nytt.',
    TENANCY_ENDED: 'Personen bor ikke der lenger. Hent saken på nytt.',
    NOT_YET_DUE: 'Dagen er ikke kommet ennå.',
    BEFORE_IT_STARTED: 'Personen flyttet inn senere enn den dagen. Sjekk datoen.',
    CLOSING_RULE_NOT_MET: 'Noe mangler ennå. Det dere kan vite om, står under «Samarbeidet».',
  },
  nn: {
    PERMANENCE_DOES_NOT_FIT: 'Ein tidsavgrensa bustad har ein siste dag som ikkje er passert. Sjekk datoen.',
    NOT_HOUSING_FIRST: 'Eit vilkår om behandling passar ikkje med Housing First. Ta bort eitt av dei.',
    ALREADY_HOUSED: 'Personen har ein bustad her frå før. Registrer utflyttinga først.',
    ORIGIN_DOES_NOT_FIT: 'Tilbodet høyrer ikkje til denne bustaden. Hent saka på nytt.',
    TENANCY_ENDED: 'Personen bur ikkje der lenger. Hent saka på nytt.',
    NOT_YET_DUE: 'Dagen er ikkje komen enno.',
    BEFORE_IT_STARTED: 'Personen flytta inn seinare enn den dagen. Sjekk datoen.',
    CLOSING_RULE_NOT_MET: 'Noko manglar enno. Det står under «Samarbeidet».',
  },
  en: {
    PERMANENCE_DOES_NOT_FIT: 'A home for a limited time has a last day that has not passed. Check the date.',
    NOT_HOUSING_FIRST: 'A condition of treatment does not go with Housing First. Drop one of them.',
    ALREADY_HOUSED: 'The person has a home here already. Record the move out first.',
    ORIGIN_DOES_NOT_FIT: 'The offer does not belong to this home. Reload the case.',
    TENANCY_ENDED: 'The person does not live there any more. Reload the case.',
    NOT_YET_DUE: 'The day has not come yet.',
    BEFORE_IT_STARTED: 'The person moved in later than that day. Check the date.',
    CLOSING_RULE_NOT_MET: 'Something is still missing. What you may know of stands under “The cooperation”.',
  },
});
