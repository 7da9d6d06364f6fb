import { z } from 'zod';
import { derivedUuid, isUuid, type CaseId, type Json } from '#lib/kernel';
import { commandIdOf, type SignedPart } from '#lib/case-stream';
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
  /** Which of several commands of one request it is; its id then follows from that of the request and from this. */
  readonly part?: string;
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
  { command, commandId, part, sent, about, caseId }: Sending<C>,
): Promise<Answer<T, R | 'NOT_THERE'>> {
  const { orders, clock, feed } = desk.parts;
  const signed = signedPart(context, commandId, part);
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
    signed,
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

/**
 * What has signed a command, by the request that it came with; undefined where nothing need be signed.
 * Throws UNSIGNED for a command that is not of that request.
 */
export function signedPart(
  { order }: EdgeContext,
  commandId: string,
  part: string | null = null,
): SignedPart | undefined {
  if (order === undefined) return undefined;
  if (commandId !== commandIdOf(order.request, part)) throw problem('UNSIGNED');
  return { ...order, part };
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
