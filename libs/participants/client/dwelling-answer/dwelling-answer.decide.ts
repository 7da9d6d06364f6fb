import {
  accepted,
  refused,
  type CaseId,
  type Decision,
  type OfferId,
  type Participant,
  type PersonId,
  type Sealed,
} from '#lib/kernel';
import {
  CaseOpened,
  DwellingOfferAnswered,
  DwellingOfferLapsed,
  DwellingOfferWithdrawn,
  DwellingOffered,
  TenancyStarted,
  is,
  type AnswerReason,
  type DeciderOf,
  type DwellingAnswer,
  type EventOf,
  type PastEvent,
  type UtteranceForm,
} from '#lib/case-stream';
import { isOwnWord } from '../own-word.decide.js';

/** Whose case it is, and the homes that the person was offered. */
export interface OfferedHomes {
  readonly personId: PersonId | null;
  readonly offers: readonly OfferedHome[];
}

export interface OfferedHome {
  readonly offerId: OfferId;
  readonly status: 'offered' | 'over' | DwellingAnswer;
}

export interface AnswerDwellingOffer {
  readonly type: 'AnswerDwellingOffer';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly offerId: OfferId;
  readonly answer: DwellingAnswer;
  /** The person owes none. */
  readonly reasons: readonly AnswerReason[];
  readonly words?: Sealed;
  readonly form: UtteranceForm;
  readonly registeredBy?: Participant;
  /** By whoever wrote it down, when the person did not. */
  readonly readBack?: boolean;
}

export type DwellingAnswerEvent = EventOf<typeof DwellingOfferAnswered>;
export type DwellingAnswerRefusal = 'NOT_THERE' | 'NOT_OPEN';

export const dwellingAnswerDecider: DeciderOf<
  'client',
  OfferedHomes,
  AnswerDwellingOffer,
  DwellingAnswerEvent,
  DwellingAnswerRefusal
> = {
  initial: { personId: null, offers: [] },
  evolve: evolveOfferedHomes,
  decide: (state, { command, by }) =>
    isOwnWord(by, command) && state.personId === command.personId ? answer(state, command) : refused('NOT_THERE'),
};

export function evolveOfferedHomes(state: OfferedHomes, event: PastEvent): OfferedHomes {
  if (is(CaseOpened, event)) return { ...state, personId: event.data.personId };
  if (is(DwellingOffered, event))
    return { ...state, offers: [...state.offers, { offerId: event.data.offerId, status: 'offered' }] };
  if (is(DwellingOfferAnswered, event)) return withStatus(state, event.data.offerId, event.data.answer);
  if (is(DwellingOfferWithdrawn, event) || is(DwellingOfferLapsed, event) || is(TenancyStarted, event))
    return withStatus(state, event.data.offerId, 'over');
  return state;
}

function withStatus(state: OfferedHomes, offerId: OfferId | undefined, status: OfferedHome['status']): OfferedHomes {
  return { ...state, offers: state.offers.map((offer) => (offer.offerId === offerId ? { ...offer, status } : offer)) };
}

/** A yes or no may be changed until somebody has moved in, or the offer is gone. */
function answer(
  state: OfferedHomes,
  command: AnswerDwellingOffer,
): Decision<DwellingAnswerEvent, DwellingAnswerRefusal> {
  const { offerId, personId, answer: said, reasons, words, form, registeredBy } = command;
  const found = state.offers.find((offer) => offer.offerId === offerId);
  if (found === undefined) return refused('NOT_THERE');
  if (found.status === said) return accepted();
  if (found.status === 'over') return refused('NOT_OPEN');
  return accepted(
    DwellingOfferAnswered.of({
      ...{ offerId, personId, answer: said, form },
      reasons: [...new Set(reasons)],
      ...(words === undefined ? {} : { words }),
      ...(registeredBy === undefined ? {} : { registeredBy }),
    }),
  );
}
