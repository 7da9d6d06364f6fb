import { sameParticipant } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import type { Reading } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { openText } from '../desk/texts.js';
import { followUpNow } from '../need/need-view.fold.js';
import { unitOf } from '../desk/unit-answer.js';
import { enumWord } from '../desk/words.js';

/** Whom to call about each need that is open: the body that leads it, and by name whoever of it knows the need best. */
export function cardNeeds(desk: Desk, context: EdgeContext, { row, mayOpen }: Reading) {
  const { needs, needContacts } = row.view;
  const { directory } = desk.parts;
  const session = desk.session(context);
  return needs
    .filter(({ fieldClass, status }) => status !== 'closed' && mayOpen(fieldClass))
    .map((need) => {
      const { needId, area, followUpLead: lead } = need;
      const contact = needContacts.find(
        (one) => one.needId === needId && lead !== null && sameParticipant(one.of, lead),
      );
      const listed = contact === undefined ? undefined : directory.worker(contact.worker);
      return {
        area: enumWord(area),
        state: enumWord(followUpNow(need)?.lead.status ?? 'unknown'),
        lead: lead === null ? null : unitOf(context.seals, directory, lead),
        workerName: async () => (listed === undefined ? null : openText(session, listed.name)),
        workerPhone: async () => (listed === undefined ? null : openText(session, listed.phone)),
      };
    });
}
