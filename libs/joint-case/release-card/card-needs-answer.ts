import { sameParticipant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { openText } from '../desk/texts.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';

/** Whom to call about each need: the body that leads it, and by name whoever of it knows the need best. */
export function cardNeeds(desk: Desk, context: EdgeContext, { row, mayOpen }: Reading) {
  const { needs, needContacts } = row.view;
  const { directory } = desk.parts;
  const session = desk.session(context);
  return needs
    .filter(({ fieldClass }) => mayOpen(fieldClass))
    .map(({ needId, area, followUpLead }) => {
      const contact = needContacts.find((one) => one.needId === needId && sameParticipant(one.of, followUpLead));
      const listed = contact === undefined ? undefined : directory.worker(contact.worker);
      return {
        area: enumWord(area),
        lead: unitOf(context.seals, directory, followUpLead),
        workerName: async () => (listed === undefined ? null : openText(session, listed.name)),
        workerPhone: async () => (listed === undefined ? null : openText(session, listed.phone)),
      };
    });
}
