import type { Participant } from '#lib/kernel';
import { problem, type EdgeContext } from '#lib/graphql';
import type { Desk } from './desk.js';

/** The unit behind an id that this endpoint gave out. Units are no secret, so an unknown one is plain bad input. */
export function participantById(desk: Desk, { seals }: EdgeContext, id: string, field = 'input.unitId'): Participant {
  const code = seals.openId(id);
  const listed = code === undefined ? undefined : desk.parts.directory.unitOfCode(code);
  if (listed === undefined) throw problem('BAD_USER_INPUT', { field, message: `Correct ${field}: no such unit.` });
  return listed.participant;
}
