import { z } from 'zod';
import type { Speaker } from './speaker.js';

const text = z.object({ state: z.string(), value: z.string().nullable() });
const unit = z.object({ id: z.string(), unitName: z.string(), organisationName: z.string(), kind: z.string() });
export type Unit = z.infer<typeof unit>;

const unitFields = 'id unitName organisationName kind';
const caseFields = `id number preview person { state value } releaseOn ownPriority { state value }
  participants { unit { ${unitFields} } status }
  needs { id area description { state value } status followUpLead { ${unitFields} } }
  handovers { id status clockFrom replyBy can from { ${unitFields} } to { ${unitFields} } forwardedBy { ${unitFields} } need { id } }
  withheld { fieldClass reason } viewRevision
  timeline(first: 100) { edges { node { type at sentence(language: NB) } } }`;

const caseSchema = z.object({
  id: z.string(),
  number: z.string(),
  preview: z.boolean(),
  person: text,
  releaseOn: z.string().nullable(),
  ownPriority: text.nullable(),
  participants: z.array(z.object({ unit, status: z.string() })),
  needs: z.array(
    z.object({
      id: z.string(),
      area: z.string(),
      description: text,
      status: z.string(),
      followUpLead: unit.nullable(),
    }),
  ),
  handovers: z.array(
    z.object({
      id: z.string(),
      status: z.string(),
      clockFrom: z.string(),
      replyBy: z.string(),
      can: z.array(z.string()),
      from: unit.nullable(),
      to: unit.nullable(),
      forwardedBy: z.array(unit),
      need: z.object({ id: z.string() }),
    }),
  ),
  withheld: z.array(z.object({ fieldClass: z.string(), reason: z.string() })),
  viewRevision: z.number(),
  timeline: z.object({
    edges: z.array(z.object({ node: z.object({ type: z.string(), at: z.string(), sentence: z.string() }) })),
  }),
});
export type CaseSeen = z.infer<typeof caseSchema>;

const inboxSchema = z.object({
  edges: z.array(
    z.object({
      node: z.object({ caseId: z.string(), caseNumber: z.string(), verb: z.string(), person: text, since: z.string() }),
    }),
  ),
});
export type InboxRow = z.infer<typeof inboxSchema>['edges'][number]['node'];

/** Undefined when the case is not there for this body, which looks the same as not allowed. */
export async function caseSeenBy(speaker: Speaker, id: string): Promise<CaseSeen | undefined> {
  const { data, errors } = await speaker.ask(`query ($id: ID!) { case(id: $id) { ${caseFields} } }`, { id });
  if (errors.length > 0) throw new Error(`${speaker.name}: ${errors.map(({ message }) => message).join('; ')}`);
  return caseSchema.nullable().parse(data['case']) ?? undefined;
}

export async function inboxOf(speaker: Speaker): Promise<readonly InboxRow[]> {
  const rows = 'edges { node { caseId caseNumber verb since person { state value } } }';
  const { data } = await speaker.ask(`{ needsMe: inbox(bucket: NEEDS_ME, first: 100) { ${rows} }
    waiting: inbox(bucket: WAITING_FOR_OTHERS, first: 100) { ${rows} } }`);
  return [data['needsMe'], data['waiting']].flatMap((list) => inboxSchema.parse(list).edges.map(({ node }) => node));
}

export async function unitsSeenBy(speaker: Speaker): Promise<readonly Unit[]> {
  const { data } = await speaker.ask(`{ units { ${unitFields} } }`);
  return z.array(unit).parse(data['units']);
}

/** The case in a few lines, as somebody would say it. */
export function told(seen: CaseSeen | undefined): readonly string[] {
  if (seen === undefined) return [];
  const bodies = seen.participants.map(
    ({ unit: u, status }) => `${u.organisationName}${status === 'INVITED' ? ' (invited)' : ''}`,
  );
  return [
    `case ${seen.number}${seen.preview ? ' (preview)' : ''}: ${seen.person.value ?? seen.person.state}, with ${bodies.join(', ')}`,
    ...seen.needs.map(
      (need) =>
        `need «${need.description.value ?? need.description.state}», led by ${need.followUpLead?.organisationName ?? 'a body not shown'}, ${need.status}`,
    ),
    ...seen.handovers.map(
      (h) =>
        `handover ${h.from?.organisationName ?? '…'} → ${h.to?.organisationName ?? '…'}: ${h.status}, reply by ${h.replyBy}`,
    ),
    ...seen.timeline.edges.map(({ node }) => `· ${node.sentence}`),
  ];
}
