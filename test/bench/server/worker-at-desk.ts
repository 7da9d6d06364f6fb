import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Input, Speaker } from '../../support/speaker.js';

/** What a sender was told of one command, and after how many milliseconds. */
export interface Told {
  readonly milliseconds: number;
  readonly visible: boolean;
  readonly id: string;
  readonly viewRevision: number;
}

const toldSchema = z.object({
  answer: z.object({
    __typename: z.literal('Accepted'),
    id: z.string(),
    viewRevision: z.number(),
    visible: z.boolean(),
  }),
});
const inboxSchema = z.object({ edges: z.array(z.object({ node: z.object({ caseId: z.string() }) })) });
const revisionSchema = z.object({ viewRevision: z.number() }).nullable();

/** Sends a command under a new id; undefined when it was refused. */
export async function tell(by: Speaker, mutation: string, input: Input): Promise<Told | undefined> {
  const start = performance.now();
  const { data, errors, text } = await by.send(mutation, { commandId: randomUUID(), ...input });
  const milliseconds = performance.now() - start;
  if (errors.length > 0) throw new Error(`${mutation} ended with an error: ${text}`);
  const told = toldSchema.safeParse(data);
  return told.success ? { ...told.data.answer, milliseconds } : undefined;
}

export function registerEnquiry(by: Speaker, name: string): Promise<Told | undefined> {
  const night = { channel: 'PHONE', sleepsTonight: 'SHELTER', children: 'NO', dangerNow: false };
  return tell(by, 'registerEnquiry', { ...night, name, reach: 'Sover hos en venn' });
}

export function registerNeed(by: Speaker, caseId: string): Promise<Told | undefined> {
  return tell(by, 'registerNeed', { caseId, area: 'HOUSING', urgency: 'LATER', description: 'Et sted å bo' });
}

/** So that a case does not grow with the benchmark. */
export function closeNeed(by: Speaker, caseId: string, needId: string): Promise<Told | undefined> {
  return tell(by, 'closeNeed', { caseId, needId, reason: 'REGISTERED_IN_ERROR' });
}

/** The unit's cases in which it may register a need. */
export async function workableCases(by: Speaker): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const bucket of ['NEEDS_ME', 'WAITING_FOR_OTHERS', 'DONE']) {
    const { data } = await by.ask(`{ inbox(bucket: ${bucket}, first: 50) { edges { node { caseId } } } }`);
    for (const { node } of inboxSchema.parse(data['inbox']).edges) found.add(node.caseId);
  }
  const workable: string[] = [];
  for (const caseId of found) {
    const need = await registerNeed(by, caseId);
    if (need === undefined) continue;
    await closeNeed(by, caseId, need.id);
    workable.push(caseId);
  }
  return workable;
}

/** How new the case is that somebody sees; 0 for who sees none. */
export async function revisionSeen(by: Speaker, caseId: string): Promise<number> {
  const { data } = await by.ask('query ($id: ID!) { case(id: $id) { viewRevision } }', { id: caseId });
  return revisionSchema.parse(data['case'])?.viewRevision ?? 0;
}
