import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  sameParticipant,
  type BodyActor,
  type CaseId,
  type Decision,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  CaseOpened,
  MedicationContinuityConfirmed,
  is,
  type CardItemAnswer,
  type DeciderOf,
  type EventOf,
  type Order,
  type PastEvent,
  type UtteranceForm,
} from '#lib/case-stream';

/** LAR goes on or not, naloxone is in hand or not: codes, never words, and only with the person's yes. */
export interface ConfirmMedicationContinuity {
  readonly type: 'ConfirmMedicationContinuity';
  readonly caseId: CaseId;
  readonly medicationContinues: 'yes' | 'no';
  readonly naloxone: 'yes' | 'no';
  /** How the person said yes to this being told. */
  readonly consentForm: UtteranceForm;
}

/** The point *medicine* of the release card: nobody has it, or a body took it, or it is settled. */
type MedicinePoint =
  | { readonly point: 'free' }
  | { readonly point: 'taken'; readonly by: Participant }
  | { readonly point: 'settled'; readonly by: Participant; readonly answer: CardItemAnswer | null };

export type MedicationState =
  | { readonly status: 'none' }
  | { readonly status: 'unconfirmed'; readonly personId: PersonId; readonly card: MedicinePoint }
  | {
      readonly status: 'confirmed';
      readonly personId: PersonId;
      readonly card: MedicinePoint;
      readonly newest: EventOf<typeof MedicationContinuityConfirmed>['data'];
    };

export type MedicationEvent =
  EventOf<typeof MedicationContinuityConfirmed> | EventOf<typeof CardItemTaken> | EventOf<typeof CardItemSettled>;
export type MedicationRefusal = 'NOT_THERE';

export const medicationDecider: DeciderOf<
  'partner',
  MedicationState,
  ConfirmMedicationContinuity,
  MedicationEvent,
  MedicationRefusal
> = {
  initial: { status: 'none' },
  evolve: evolveMedication,
  decide: confirmMedication,
};

function evolveMedication(state: MedicationState, event: PastEvent): MedicationState {
  if (is(CaseOpened, event)) return { status: 'unconfirmed', personId: event.data.personId, card: { point: 'free' } };
  if (state.status === 'none') return state;
  if (is(MedicationContinuityConfirmed, event))
    return { status: 'confirmed', personId: state.personId, card: state.card, newest: event.data };
  return { ...state, card: evolvePoint(state.card, event) };
}

function evolvePoint(card: MedicinePoint, event: PastEvent): MedicinePoint {
  if (is(CardItemTaken, event) && event.data.item === 'medicine') return { point: 'taken', by: event.data.by };
  if (is(CardItemSettled, event) && event.data.item === 'medicine')
    return { point: 'settled', by: event.data.by, answer: event.data.answer ?? null };
  if (is(CardItemReopened, event) && event.data.item === 'medicine') return { point: 'free' };
  return card;
}

function confirmMedication(
  state: MedicationState,
  { command, by }: Order<ConfirmMedicationContinuity>,
): Decision<MedicationEvent, MedicationRefusal> {
  if (state.status === 'none' || !isBodyActor(by)) return refused('NOT_THERE');
  const participant = participantOf(by);
  const { type: _type, caseId: _caseId, ...confirmed } = command;
  if (state.status === 'confirmed' && isSame(state.newest, participant, confirmed)) return accepted();
  const { personId } = state;
  const answer = confirmed.medicationContinues === 'yes' && confirmed.naloxone === 'yes' ? 'yes' : 'no';
  return accepted<MedicationEvent>(
    MedicationContinuityConfirmed.of({ personId, participant, ...confirmed }),
    ...settled(state, by, answer),
  );
}

/**
 * A free point is settled in the same breath, *yes* only when both are in place.
 * Its own point says what it confirmed last: a *yes* must not stand on the card when medicine has stopped.
 * What another body has taken stays with it, and the partner, who may not know of the card, is told nothing either way.
 */
function settled(
  { personId, card }: Exclude<MedicationState, { status: 'none' }>,
  by: BodyActor,
  answer: CardItemAnswer,
) {
  const participant = participantOf(by);
  const item = 'medicine' as const;
  if (card.point !== 'free' && !sameParticipant(card.by, participant)) return [];
  if (card.point === 'settled' && card.answer === answer) return [];
  const done = CardItemSettled.of({ item, personId, by: participant, answer });
  return card.point !== 'free'
    ? [done]
    : [CardItemTaken.of({ item, personId, by: participant, worker: by.worker }), done];
}

function isSame(
  newest: EventOf<typeof MedicationContinuityConfirmed>['data'],
  participant: Participant,
  { medicationContinues, naloxone, consentForm }: Omit<ConfirmMedicationContinuity, 'type' | 'caseId'>,
): boolean {
  const sameWords = newest.medicationContinues === medicationContinues && newest.naloxone === naloxone;
  return sameWords && newest.consentForm === consentForm && sameParticipant(newest.participant, participant);
}
