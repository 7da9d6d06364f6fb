import { derivedUuid, type PersonId, type RecordId } from '#lib/kernel';
import { problem, type EdgeContext } from '#lib/graphql';
import { nationalIdAdvice, parseNationalId } from '#lib/identity';
import { SubjectErased } from '#lib/sealing';
import { RecordRow } from '../views/record.row.js';
import type { Desk } from './desk.js';
import { workerOf } from './worker-of.js';

/** The digits of a national id, or BAD_USER_INPUT that does not repeat them. */
export function checkedNationalId({ parts }: Desk, text: string): string {
  const reading = parseNationalId(text, parts.mode);
  if (reading.status === 'read') return reading.nationalId;
  throw problem('BAD_USER_INPUT', { field: 'input.nationalId', message: nationalIdAdvice[reading.code] });
}

/** Whom a new record is about, and whether this unit has one of that sort about the same person already. */
export async function newRecord(
  desk: Desk,
  context: EdgeContext,
  {
    commandId,
    nationalId,
    type,
  }: { readonly commandId: string; readonly nationalId: string | undefined; readonly type: string },
): Promise<{ readonly recordId: RecordId; readonly personId: PersonId; readonly alreadyHere: boolean }> {
  const recordId = `private-${derivedUuid(commandId, 'record')}` as const;
  const fresh = `person-${derivedUuid(commandId, 'person')}` as const;
  const personId = nationalId === undefined ? fresh : await personBehind(desk, nationalId, fresh);
  const { organisation, unit } = workerOf(context);
  const known = await desk.parts
    .views(context.kind)
    .as(organisation, (rows) => rows.countBy(RecordRow, { personId, unit, type }));
  return { recordId, personId, alreadyHere: known > 0 };
}

/** A command that made a person who was erased since names that person when it is sent again, and is refused where it is decided. */
async function personBehind({ parts }: Desk, nationalId: string, fresh: PersonId): Promise<PersonId> {
  try {
    return await parts.sealing.personOf(nationalId, fresh);
  } catch (failure) {
    if (failure instanceof SubjectErased) return fresh;
    throw failure;
  }
}
