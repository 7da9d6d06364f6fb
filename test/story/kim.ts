import { z } from 'zod';
import type { Speaker } from './speaker.js';

const unit = z.object({ id: z.string(), unitName: z.string(), organisationName: z.string() });
const unitFields = 'id unitName organisationName';

const pageSchema = z.object({
  proposals: z.array(z.object({ id: z.string(), status: z.string(), from: unit, recipients: z.array(unit) })),
  cases: z.array(
    z.object({
      id: z.string(),
      number: z.string(),
      ownPriority: z.object({ value: z.string().nullable() }).nullable(),
      needs: z.array(
        z.object({
          id: z.string(),
          description: z.object({ value: z.string().nullable() }),
          helper: unit,
          next: unit.nullable(),
        }),
      ),
      access: z.array(z.object({ id: z.string(), unit, ended: z.boolean(), fieldClasses: z.array(z.string()) })),
      looks: z.object({
        totalCount: z.number(),
        edges: z.array(
          z.object({
            node: z.object({
              unit: unit.nullable(),
              purpose: z.string(),
              basis: z.string().nullable(),
              allowed: z.boolean(),
            }),
          }),
        ),
      }),
      timeline: z.object({ edges: z.array(z.object({ node: z.object({ sentence: z.string() }) })) }),
    }),
  ),
});
export type KimsPage = z.infer<typeof pageSchema>;

/** Everything that Kim's own page shows. */
export async function kimsPage(kim: Speaker): Promise<KimsPage> {
  const { data, errors } = await kim.ask(`{
    proposals { id status from { ${unitFields} } recipients { ${unitFields} } }
    cases { id number ownPriority { value }
      needs { id description { value } helper { ${unitFields} } next { ${unitFields} } }
      access { id ended fieldClasses unit { ${unitFields} } }
      looks(first: 100) { totalCount edges { node { purpose allowed basis(language: NB) unit { ${unitFields} } } } }
      timeline(first: 100) { edges { node { sentence(language: NB) } } } } }`);
  if (errors.length > 0) throw new Error(`Kim: ${errors.map(({ message }) => message).join('; ')}`);
  return pageSchema.parse(data);
}

export function toldToKim({ proposals, cases }: KimsPage): readonly string[] {
  return [
    ...proposals
      .filter(({ status }) => status === 'ASKED')
      .map(({ from }) => `${from.organisationName} spør om samarbeid`),
    ...cases.flatMap(({ needs, access, looks, timeline }) => [
      ...needs.map(
        (need) =>
          `«${need.description.value ?? ''}»: ${need.helper.organisationName} hjelper deg${need.next === null ? '' : `, ${need.next.organisationName} er spurt`}`,
      ),
      `kan se saken: ${access
        .filter(({ ended }) => !ended)
        .map(({ unit: u }) => u.organisationName)
        .join(', ')}`,
      `${looks.totalCount} oppslag er loggført`,
      ...timeline.edges.map(({ node }) => `· ${node.sentence}`),
    ]),
  ];
}
