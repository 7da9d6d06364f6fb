import { z } from 'zod';
import { derivedUuid, isUuid, type CaseId, type Json } from '#lib/kernel';
import { problem, type EdgeContext } from '#lib/graphql';
import { isStopped, purposeOf } from './case-reader.js';
import type { Desk } from './desk.js';
import { revisionOf } from './own-revision.js';
import { isRefusalCode, refusalWords, type RefusalCode } from './refusal-words.js';

/** How long an answer waits for the sender's own view, in milliseconds. */
const patience = 1_500;

export const commandIdSchema = z.string().refine(isUuid);

export interface Sending<C extends { readonly type: string }> {
  readonly command: C;
  readonly commandId: string;
  /** The input as the caller gave it. */
  readonly sent: Json;
  /** What was made or changed. */
  readonly about: string;
  /** The case in whose view it will be seen, when there is one. */
  readonly caseId?: CaseId;
}

/** An answer of a mutation: the member of its union that came true. `R` are the codes that its decider can refuse with. */
export type Answer<T extends string, R extends string = RefusalCode> =
  | { readonly __typename: 'Accepted'; readonly id: string; readonly viewRevision: number; readonly visible: boolean }
  | {
      readonly __typename: T;
      readonly code: R;
      readonly message: string;
      /** What exactly stands in the way, for a resolver to word; no schema has it as it is. */
      readonly because?: Json;
    };

/** Sends a command and waits, for a while, until the sender's own view shows it. */
export async function send<C extends { readonly type: string }, T extends string, R extends RefusalCode = RefusalCode>(
  desk: Desk,
  context: EdgeContext,
  refusedAs: T,
  { command, commandId, sent, about, caseId }: Sending<C>,
): Promise<Answer<T, R | 'NOT_THERE'>> {
  const { orders, clock, feed } = desk.parts;
  if (caseId !== undefined && (await isStopped(desk, context, caseId))) return refusal(refusedAs, 'NOT_THERE');
  const outcome = await orders.execute({
    id: commandId,
    by: context.actor,
    at: clock.now(),
    purpose: purposeOf(context.actor),
    correlation: context.correlation,
    causation: null,
    command,
    sent,
  });
  switch (outcome.outcome) {
    case 'command-id-reused':
      throw problem('COMMAND_ID_REUSED');
    case 'conflict':
      throw problem('CONFLICT');
    case 'refused':
      return {
        ...refusal(refusedAs, decidedCode<R>(outcome.code)),
        ...(outcome.because === undefined ? {} : { because: outcome.because }),
      };
    case 'subject-erased':
      return refusal(refusedAs, 'NOT_THERE');
    case 'accepted': {
      const visible = await feed.reached(context.kind, outcome.position, patience);
      const viewRevision = visible && caseId !== undefined ? await revisionOf(desk, context, caseId) : 0;
      return { __typename: 'Accepted', id: context.seals.sealId(about), viewRevision, visible };
    }
  }
}

export function refusal<T extends string, R extends RefusalCode>(refusedAs: T, code: R): Answer<T, R> {
  return { __typename: refusedAs, code, message: refusalWords[code] };
}

/** A refusal of the decider that this resolver's route leads to. */
function decidedCode<R extends RefusalCode>(code: string): R {
  if (!isRefusalCode(code)) throw new Error(`No words for the refusal ${code}`);
  // The registry of routes forgets which codes a decider has; the resolver names them, and its return type is its schema's.
  return code as R;
}

/** The id that an endpoint gave out, or one that names nothing: then the decider says that it is not there, and nobody learns which. */
export function openedId<P extends string>(
  context: EdgeContext,
  prefix: P,
  text: string,
  commandId: string,
): `${P}-${string}` {
  return context.seals.openIdOf(prefix, text) ?? `${prefix}-${derivedUuid(commandId, 'nowhere')}`;
}
