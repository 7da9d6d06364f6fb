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
  ANSWER_DOES_NOT_FIT: 'This point takes another answer: yes or no, or a few words.',
  ALREADY_FOLLOWED_UP: 'A body follows this need up already. Look at the case again.',
  AUTHORITY_ENDED:
    'The last day on which your unit may follow this person up has passed. Set a later one if it has moved.',
} as const;

export type RefusalCode = keyof typeof refusalWords;

export function isRefusalCode(code: string): code is RefusalCode {
  return code in refusalWords;
}
