import { z } from 'zod';
import type { CaseId, HandoverId } from '#lib/kernel';
import type { EdgeContext } from '#lib/graphql';
import { sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId } from '../desk/send.js';

/** What every input about a handover names. */
export const handoverInput = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, handoverId: sealedId });

export interface NamedHandover {
  readonly caseId: CaseId;
  readonly handoverId: HandoverId;
}

export function namedHandover(context: EdgeContext, sent: z.output<typeof handoverInput>): NamedHandover {
  return {
    caseId: openedId(context, 'case', sent.caseId, sent.commandId),
    handoverId: openedId(context, 'handover', sent.handoverId, sent.commandId),
  };
}

/** What is sent beside the command itself. */
export function aboutHandover<S extends { readonly commandId: string }>(
  { caseId, handoverId }: NamedHandover,
  sent: S,
) {
  return { commandId: sent.commandId, sent, about: handoverId, caseId };
}
