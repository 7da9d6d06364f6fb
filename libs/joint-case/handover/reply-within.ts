import { osloDateOf, plusWorkingDays, type CivilDate, type Instant } from '#lib/kernel';

/** Norwegian working days a receiver has to reply, until a municipality sets its own (K). */
export const replyWithin = 5;

/** The day by which an offer made now is to be answered. */
export function offerDue(at: Instant): CivilDate {
  return plusWorkingDays(osloDateOf(at), replyWithin);
}
