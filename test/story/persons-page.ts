import { z } from 'zod';
import type { Speaker } from './speaker.js';
import { cardFields, cardSchema, trackFields, trackSchema } from './views.js';

const unit = z.object({ id: z.string(), unitName: z.string(), organisationName: z.string() });
const unitFields = 'id unitName organisationName';

const need = z.object({
  id: z.string(),
  description: z.object({ value: z.string().nullable() }),
  helper: unit.nullable(),
  followUp: z.object({ state: z.string() }).nullable(),
  next: unit.nullable(),
});

const pageSchema = z.object({
  proposals: z.array(z.object({ id: z.string(), status: z.string(), from: unit, recipients: z.array(unit) })),
  cases: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      course: z.object({ status: z.string(), ending: z.string().nullable() }),
      ownPriority: z.object({ value: z.string().nullable() }).nullable(),
      needs: z.array(need),
      access: z.array(z.object({ id: z.string(), unit, ended: z.boolean(), fieldClasses: z.array(z.string()) })),
      track: trackSchema.nullable(),
      releaseCard: cardSchema.nullable(),
      looks: z.object({ totalCount: z.number() }),
      timeline: z.object({ edges: z.array(z.object({ node: z.object({ sentence: z.string() }) })) }),
    }),
  ),
});
export type PersonsPage = z.infer<typeof pageSchema>;
export type PersonsCase = PersonsPage['cases'][number];

/** Everything that the person's own page shows. */
export async function pageOf(person: Speaker): Promise<PersonsPage> {
  const { data, errors } = await person.ask(`{
    proposals { id status from { ${unitFields} } recipients { ${unitFields} } }
    cases { id number course { status ending } ownPriority { value }
      needs { id description { value } helper { ${unitFields} } followUp { state } next { ${unitFields} } }
      access { id ended fieldClasses unit { ${unitFields} } }
      ${trackFields} ${cardFields}
      looks(first: 1) { totalCount }
      timeline(first: 100) { edges { node { sentence(language: NB) } } } } }`);
  if (errors.length > 0) throw new Error(`${person.name}: ${errors.map(({ message }) => message).join('; ')}`);
  return pageSchema.parse(data);
}

export function toldToPerson({ proposals, cases }: PersonsPage, caseNumber: string, known: number): readonly string[] {
  const asked = proposals.filter(({ status }) => status === 'ASKED');
  const mine = cases.filter(({ number }) => number === caseNumber);
  return [
    ...asked.map(({ from }) => `${from.organisationName} spør om samarbeid`),
    ...mine.flatMap(({ needs, access, looks, timeline }) => [
      ...needs.map(toldNeed),
      `kan se saken: ${access
        .filter(({ ended }) => !ended)
        .map(({ unit: { organisationName } }) => organisationName)
        .join(', ')}`,
      `${looks.totalCount} oppslag er loggført`,
      ...timeline.edges.slice(known).map(({ node }) => `· ${node.sentence}`),
    ]),
  ];
}

function toldNeed({ description, helper, followUp, next }: PersonsCase['needs'][number]): string {
  const who =
    helper === null ? `ingen som vises (${followUp?.state ?? 'ferdig'})` : `${helper.organisationName} hjelper deg`;
  return `«${description.value ?? ''}»: ${who}${next === null ? '' : `, ${next.organisationName} er spurt`}`;
}
