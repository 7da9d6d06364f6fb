import { createContext, use } from 'react';
import type { JointCaseFragment, NeedCardFragment, ParticipantFragment } from '../operations/joint-case.ts';

export interface CaseScreen {
  readonly jointCase: JointCaseFragment;
  /** Asks for the case anew, after an order of one's own. */
  readonly refresh: () => void;
}

export const CaseContext = createContext<CaseScreen | undefined>(undefined);

/** The case that is shown. Only for parts of the case screen. */
export function useCase(): CaseScreen {
  const screen = use(CaseContext);
  if (screen === undefined) throw new Error('This part stands on the case screen only');
  return screen;
}

/** True when one's own unit is the follow-up lead of the need. */
export function leads(jointCase: JointCaseFragment, need: NeedCardFragment): boolean {
  return jointCase.participants.some((one) => one.isMe && one.followsUp.some(({ id }) => id === need.id));
}

/** True when one's own unit takes part, and is not merely invited or asked. */
export function takesPart(jointCase: JointCaseFragment): boolean {
  return jointCase.participants.some((one) => one.isMe && one.status === 'TAKES_PART');
}

/** One's own unit on the case; undefined while one only holds an offer. */
export function ownPart(jointCase: JointCaseFragment): ParticipantFragment | undefined {
  return jointCase.participants.find(({ isMe }) => isMe);
}
