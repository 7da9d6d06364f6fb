import { isBodyActor, osloDateOf, participantOf, type Actor, type Instant } from '#lib/kernel';
import { canReceive, hasBasis, mayMeet, takesPart } from '../case/case.state.js';
import type { HomeAsking } from './housing.commands.js';
import { canLet } from './housing.rules.decide.js';
import type { HousingState } from './housing.state.js';

/** Who asks, or why nothing about a home is there for them: it takes a basis for housing, and a part in the case. */
export function askingBody(
  state: HousingState,
  by: Actor,
  at: Instant,
): HomeAsking | 'NOT_THERE' | 'NOT_A_PARTICIPANT' {
  if (state.case.status !== 'open' || !isBodyActor(by)) return 'NOT_THERE';
  const open = state.case;
  const participant = participantOf(by);
  if (!hasBasis(open, participant, at, 'housing')) return 'NOT_THERE';
  if (!takesPart(open, participant) || !canReceive(participant) || !canLet(participant)) return 'NOT_A_PARTICIPANT';
  return {
    case: open,
    homes: state.homes,
    by: participant,
    today: osloDateOf(at),
    mayMeet: (other) => mayMeet(open, participant, other, at),
  };
}
