import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import {
  instantOf,
  participantCode,
  participantOf,
  sameParticipant,
  type CaseId,
  type Instant,
  type NeedId,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import type { DraftKey } from '#lib/drafts';
import type { EdgeContext } from '#lib/graphql';
import { readCase } from '../desk/case-reader.js';
import type { Desk } from '../desk/desk.js';
import { withheldText, type Text } from '../desk/texts.js';
import { workerOf } from '../desk/worker-of.js';

/** How long a draft waits to be sent (K). */
const keptForDays = 14;

/** A need that the asker's unit leads, on a case that may be opened to it now. */
export interface LedNeed {
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly personId: PersonId;
  readonly unit: Participant;
  readonly viewRevision: number;
}

const contentSchema = z.object({ to: z.string().nullable(), message: z.string() });

export interface HandoverDraft {
  /** The code of the unit. */
  readonly to: string | null;
  readonly message: Text;
  readonly savedAt: Instant;
  readonly expiresAt: Instant;
}

/** Undefined when the case or the need is not there for this unit, or another leads it. The look is on record. */
export async function ledNeed(
  desk: Desk,
  context: EdgeContext,
  caseId: CaseId | undefined,
  needId: NeedId | undefined,
): Promise<LedNeed | undefined> {
  const unit = participantOf(workerOf(context));
  const reading = caseId === undefined ? undefined : await readCase(desk, context, caseId);
  const need = reading?.row.view.needs.find((one) => one.needId === needId);
  if (
    reading === undefined ||
    need === undefined ||
    need.followUpLead === null ||
    !sameParticipant(need.followUpLead, unit)
  )
    return undefined;
  const { row } = reading;
  return {
    caseId: row.caseId,
    needId: need.needId,
    personId: row.personId,
    unit,
    viewRevision: row.revision,
  };
}

/** Sealed under the person's key, so that erasing the person erases what was half written about them. */
export async function saveDraft(
  desk: Desk,
  context: EdgeContext,
  led: LedNeed,
  { to, message }: { readonly to: Participant | null; readonly message: string },
): Promise<void> {
  const { clock, drafts } = desk.parts;
  const savedAt = clock.now();
  const expiresAt = instantOf(new Date(Date.parse(savedAt) + keptForDays * 86_400_000));
  const address = {
    event: randomUUID(),
    stream: led.caseId,
    subject: led.personId,
    fieldClass: 'case',
    field: 'draft',
  } as const;
  const text = JSON.stringify({ to: to === null ? null : participantCode(to), message });
  const content = await desk.session(context).seal(address, text);
  await drafts.save({ ...keyOf(led), content, savedAt, expiresAt });
  await drafts.discardExpired(savedAt);
}

export async function draftOf(desk: Desk, context: EdgeContext, led: LedNeed): Promise<HandoverDraft | undefined> {
  const { clock, drafts } = desk.parts;
  const draft = await drafts.read(keyOf(led), clock.now());
  if (draft === undefined) return undefined;
  const { savedAt, expiresAt } = draft;
  const opened = await desk.session(context).unseal(draft.content);
  if (opened.status === 'erased') return { to: null, message: { state: 'ERASED', value: null }, savedAt, expiresAt };
  if (opened.status === 'restricted') return { to: null, message: withheldText, savedAt, expiresAt };
  const { to, message } = contentSchema.parse(JSON.parse(opened.text));
  return { to, message: { state: 'OPEN', value: message }, savedAt, expiresAt };
}

export async function discardDraft(desk: Desk, led: Pick<LedNeed, 'needId' | 'unit'>): Promise<void> {
  await desk.parts.drafts.discard(keyOf(led));
}

function keyOf({ needId, unit }: Pick<LedNeed, 'needId' | 'unit'>): DraftKey {
  return { sort: 'handover', about: needId, owner: unit };
}
