import { z } from 'zod';
import type { Speaker } from './speaker.js';

const text = z.object({ state: z.string(), value: z.string().nullable() });
const unit = z.object({ id: z.string(), unitName: z.string(), organisationName: z.string(), kind: z.string() });
export type Unit = z.infer<typeof unit>;

export const unitFields = 'id unitName organisationName kind';
const by = `by { ${unitFields} }`;
export const cardFields = `releaseCard { settled total untaken ready
  items { item status answer note { state value } takenBy { ${unitFields} } } needs { area lead { ${unitFields} phone } } }`;
export const trackFields = `track { version anchor fridayOrHoliday left doFirst
  milestones { code on status } lastMove { from to explanation(language: NB) } }`;
const caseFields = `id number preview person { state value } releaseOn releasedOn ownPriority { state value }
  municipalityOfStay { ${unitFields} }
  participants { unit { ${unitFields} } status authorityEnd { on hasPassed } }
  needs { id area urgency description { state value } status followUpLead { ${unitFields} }
    followUp { state alarm } followUpHistory { from to state } }
  handovers { id status clockFrom replyBy overdue from { ${unitFields} } to { ${unitFields} } forwardedBy { ${unitFields} } need { id } }
  presentHome { askedAt answer { outcome } }
  custody { ground transferTo { ${unitFields} } transferOn }
  responsibility { status dueOn disputedBy { ${unitFields} } responsible { ${unitFields} } }
  economyVedtak { matter outcome amountNok ${by} }
  medication { medicationContinues naloxone ${by} }
  ${trackFields} ${cardFields}
  withheld { fieldClass reason }
  timeline(first: 100) { edges { node { type at sentence(language: NB) } } }`;

export const cardSchema = z.object({
  settled: z.number(),
  total: z.number(),
  untaken: z.number(),
  ready: z.boolean(),
  items: z.array(
    z.object({
      item: z.string(),
      status: z.string(),
      answer: z.string().nullable(),
      note: text.nullable(),
      takenBy: unit.nullable(),
    }),
  ),
  needs: z.array(z.object({ area: z.string(), lead: unit.extend({ phone: z.string() }).nullable() })),
});

export const trackSchema = z.object({
  version: z.string(),
  anchor: z.string().nullable(),
  fridayOrHoliday: z.string().nullable(),
  left: z.number(),
  doFirst: z.string().nullable(),
  milestones: z.array(z.object({ code: z.string(), on: z.string(), status: z.string() })),
  lastMove: z.object({ from: z.string(), to: z.string(), explanation: z.string() }).nullable(),
});

const need = z.object({
  id: z.string(),
  area: z.string(),
  urgency: z.string(),
  description: text,
  status: z.string(),
  followUpLead: unit.nullable(),
  followUp: z.object({ state: z.string(), alarm: z.boolean() }).nullable(),
  followUpHistory: z.array(z.object({ from: z.string(), to: z.string().nullable(), state: z.string() })),
});

const handover = z.object({
  id: z.string(),
  status: z.string(),
  clockFrom: z.string(),
  replyBy: z.string(),
  overdue: z.boolean(),
  from: unit.nullable(),
  to: unit.nullable(),
  forwardedBy: z.array(unit),
  need: z.object({ id: z.string() }),
});

const caseSchema = z.object({
  id: z.string(),
  number: z.string(),
  preview: z.boolean(),
  person: text,
  releaseOn: z.string().nullable(),
  releasedOn: z.string().nullable(),
  ownPriority: text.nullable(),
  municipalityOfStay: unit.nullable(),
  participants: z.array(
    z.object({
      unit,
      status: z.string(),
      authorityEnd: z.object({ on: z.string(), hasPassed: z.boolean() }).nullable(),
    }),
  ),
  needs: z.array(need),
  handovers: z.array(handover),
  presentHome: z
    .object({ askedAt: z.string().nullable(), answer: z.object({ outcome: z.string() }).nullable() })
    .nullable(),
  custody: z
    .object({ ground: z.string().nullable(), transferTo: unit.nullable(), transferOn: z.string().nullable() })
    .nullable(),
  responsibility: z
    .object({
      status: z.string(),
      dueOn: z.string().nullable(),
      disputedBy: unit.nullable(),
      responsible: unit.nullable(),
    })
    .nullable(),
  economyVedtak: z.array(
    z.object({ matter: z.string(), outcome: z.string(), amountNok: z.number().nullable(), by: unit.nullable() }),
  ),
  medication: z.object({ medicationContinues: z.boolean(), naloxone: z.boolean(), by: unit.nullable() }).nullable(),
  track: trackSchema.nullable(),
  releaseCard: cardSchema.nullable(),
  withheld: z.array(z.object({ fieldClass: z.string(), reason: z.string() })),
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
  const query = `query ($id: ID!) { case(id: $id) { ${caseFields} } }`;
  return (await speaker.reads(query, 'case', caseSchema.nullable(), { id })) ?? undefined;
}

export async function inboxOf(speaker: Speaker): Promise<readonly InboxRow[]> {
  const rows = 'edges { node { caseId caseNumber verb since person { state value } } }';
  const { data } = await speaker.ask(`{ needsMe: inbox(bucket: NEEDS_ME, first: 100) { ${rows} }
    waiting: inbox(bucket: WAITING_FOR_OTHERS, first: 100) { ${rows} } }`);
  return [data['needsMe'], data['waiting']].flatMap((list) => inboxSchema.parse(list).edges.map(({ node }) => node));
}

export async function unitsSeenBy(speaker: Speaker): Promise<readonly Unit[]> {
  return speaker.reads(`{ units { ${unitFields} } }`, 'units', z.array(unit));
}

/** The case in a few lines, as somebody would say it; of what was told before, only that it goes on. */
export function told(seen: CaseSeen | undefined, before: CaseSeen | undefined): readonly string[] {
  if (seen === undefined) return [];
  const sentences = seen.timeline.edges.map(({ node }) => `· ${node.sentence}`);
  const known = before?.timeline.edges.length ?? 0;
  return [
    `case ${seen.number}${seen.preview ? ' (preview)' : ''}: ${seen.person.value ?? seen.person.state}, with ${bodiesIn(seen)}`,
    ...seen.needs.map(
      ({ description, followUpLead, followUp }) =>
        `need «${description.value ?? description.state}»: ${followUp?.state ?? 'ended'}, ${followUpLead?.organisationName ?? 'nobody who is shown'}`,
    ),
    ...(seen.releaseCard === null
      ? []
      : [`card: ${seen.releaseCard.settled} of ${seen.releaseCard.total}${seen.releaseCard.ready ? ', ready' : ''}`]),
    ...(known > 0 ? [`(${known} earlier lines)`] : []),
    ...sentences.slice(known),
  ];
}

function bodiesIn({ participants }: CaseSeen): string {
  const names = participants.map(
    ({ unit: { organisationName }, status }) => `${organisationName}${status === 'INVITED' ? ' (invited)' : ''}`,
  );
  return names.join(', ');
}
