/** What each refusal means and what to do about it, for whoever reads the API. Screens word the code themselves. */
export const refusalWords = {
  NOT_THERE: 'There is nothing here that you may act on. Check the id and your login.',
  NOT_A_PARTICIPANT: 'Your unit must take part in the case first. Accept the invitation, or ask to be invited.',
  NO_BASIS_FOR_RECIPIENT: 'The person has not agreed that this unit may know. Ask the person first.',
  ALREADY_TAKES_PART: 'This unit takes part already.',
  NOT_A_RECEIVER: 'This unit cannot hold a joint need. Choose another.',
  NOT_FOLLOW_UP_LEAD: 'Only the follow-up lead can offer the need. Ask that body.',
  ALREADY_OFFERED: 'The need is on its way to someone already. Withdraw that offer first.',
  TO_YOURSELF: 'Choose another unit than your own.',
  NOT_OFFERED_TO_YOU: 'The offer is to another unit.',
  NOT_OPEN: 'The handover was answered or taken back already. Look at it again.',
  MUNICIPALITY_CANNOT_DECLINE:
    'A municipality accepts, forwards to the right unit, or decides the matter; it cannot decline.',
  MUNICIPALITY_CANNOT_RETURN:
    'The law gives this to the municipality. Forward it to the right unit, or make first contact.',
  WENT_THERE_BEFORE:
    'That unit had this already and passed it on. Settle who is responsible, and say so as the reason.',
  BEING_DECIDED: 'The municipality is deciding this as an application of the person. It cannot be taken back.',
  NO_DUTY_TO_DECIDE: 'No law in the data makes this yours to decide. Accept it, forward it, or decline it.',
  NOT_DECIDED_BY_YOU: 'Your unit is not deciding this now. Open a decision clock first.',
  NOT_ACCEPTED: 'Nobody has taken this yet, or first contact is made already. Look at it again.',
  NO_MEETING_AGREED: 'No first meeting is agreed. Write down the day first.',
  MEETING_TO_COME: 'The first meeting has not begun yet.',
  NOT_YOUR_OFFER: 'Only the body that offered the need can take it back.',
  NOT_ACCEPTED_BY_YOU: 'Accept the handover before you confirm first contact.',
  IN_THE_FUTURE: 'The date is in the future. Give the day it happened.',
  IN_THE_PAST: 'The date has passed. Give a day from today on.',
  ALREADY_REGISTERED: 'Your unit has registered this already. Open that record.',
  RELEASE_BEFORE_ADMISSION: 'Release cannot come before admission. Correct one of the dates.',
  AFTER_25TH_BIRTHDAY: 'Ettervern lasts to the 25th birthday at most. Give an earlier date.',
  ALREADY_ASKED: 'Your unit has asked already and waits for the answer.',
  ALREADY_ANSWERED: 'You have answered this already.',
  UNKNOWN_PRESET: 'Choose one of the presets that the endpoint lists.',
  NOT_PROPOSED: 'Choose among the bodies that you were asked about, at least one.',
  ALREADY_TAKEN: 'Another body has this point already. Look at the card again.',
  ALREADY_SETTLED: 'The point is settled already. Open it again first.',
  NOT_TAKEN_BY_YOU: 'Take the point first, or ask the body that has it.',
  ANSWER_DOES_NOT_FIT: 'This takes another answer: look at what the field is for.',
  NOT_ASKED: 'Nobody has asked about the home yet. Ask first, with the day of admission.',
  UNKNOWN_MILESTONE: 'The version of the track that the case follows has no such milestone. Look at the track again.',
  CONCERNS_OTHERS: 'The milestone concerns other bodies. Ask one of them.',
  UNKNOWN_VERSION: 'No such version of the track is in use. Choose one of those that the track lists.',
  ALREADY_FOLLOWED_UP: 'A body follows this need up already. Look at the case again.',
  AUTHORITY_ENDED:
    'The last day on which your unit may follow this person up has passed. Set a later one if it has moved.',
  REASON_REQUIRED: 'A date stands already. Say why it moves.',
  NOT_IN_REMAND: 'The record says that the person is not in remand any more.',
  NOT_CORRECTIONAL_SERVICE: 'Choose a unit of the correctional service.',
  NO_TRANSFER_TO_YOU: 'No transfer to your unit is announced. Ask the unit that has the person.',
  ENDS_BEFORE_IT_STARTS: 'The last day comes before the first. Correct one of them.',
  NOT_DISPUTED: 'Nobody disputes which municipality is responsible, or it is settled.',
  NOTHING_PROPOSED: 'Nobody has proposed a municipality yet. Propose one.',
  OWN_PROPOSAL: 'Your municipality proposed this. Another municipality has to agree.',
  NOT_A_MUNICIPALITY_HERE: 'Choose a municipality that takes part in the case.',
  HOUSEHOLD_DOES_NOT_ADD_UP: 'The household holds the children and at least one more. Correct the numbers.',
  OUTCOME_DOES_NOT_FIT: 'A yes says how much and from when; a no says neither.',
} as const;

export type RefusalCode = keyof typeof refusalWords;

export function isRefusalCode(code: string): code is RefusalCode {
  return code in refusalWords;
}
