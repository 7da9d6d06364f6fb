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
  CLOSED: 'The cooperation is closed. A new one takes a new yes from the person.',
  PERMANENCE_DOES_NOT_FIT: 'A lasting home has no last day, and one for a time has one that is not over.',
  NOT_HOUSING_FIRST: 'A home with a condition of treatment or readiness is no Housing First. Drop one of the two.',
  NOT_ACCEPTED: 'The person has not said yes to this offer. Ask first.',
  ALREADY_HOUSED: 'The person has a home here already. End that tenancy first.',
  ORIGIN_DOES_NOT_FIT: 'A home that was offered names its offer, and one that was found or kept names none.',
  TENANCY_ENDED: 'This tenancy has ended.',
  NOT_YET_DUE: 'The day has not come yet.',
  BEFORE_IT_STARTED: 'A tenancy cannot end before it started. Look at the dates.',
  OTHER_MONTHS: 'The number of months was changed meanwhile. Read it again.',
  CLOSING_RULE_NOT_MET: 'The cooperation goes on until what is missing is in place, or the person ends it.',
  REVIEW_BEFORE_LOOKING: 'Judge what is kept after the last day on which somebody looks, not before.',
  NOT_YOUR_FACT: 'Only the unit that recorded this corrects it. Ask that unit.',
  NOT_CORRECTABLE: 'This cannot be corrected afterwards. Record what is right as something new.',
  HAS_ITS_OWN_COMMAND: 'This is undone by a command of its own, which the answer names.',
  REPLACEMENT_DOES_NOT_FIT: 'This fact has no such words or day to replace.',
  NOT_DISPUTED: 'The person has not said that this is wrong, or it is answered.',
  ALREADY_DISPUTED: 'You have said so already and wait for the answer.',
} as const;

export type RefusalCode = keyof typeof refusalWords;

export function isRefusalCode(code: string): code is RefusalCode {
  return code in refusalWords;
}
