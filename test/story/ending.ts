import { z } from 'zod';
import type { Cast } from './cast.js';
import { kimsPage } from './kim.js';
import type { Telling } from './telling.js';

const auditSchema = z.object({
  totalCount: z.number(),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  edges: z.array(
    z.object({
      node: z.object({
        kind: z.string(),
        event: z.string().nullable(),
        unit: z.object({ organisationName: z.string() }).nullable(),
      }),
    }),
  ),
});
type Trail = z.infer<typeof auditSchema>['edges'][number]['node'];

const steps = [
  'joint-case.CaseOpened',
  'joint-case.GrantGiven',
  'joint-case.NeedRegistered',
  'joint-case.HandoverOffered',
  'joint-case.HandoverForwarded',
  'joint-case.HandoverAccepted',
  'joint-case.FirstContactConfirmed',
  'joint-case.GrantEnded',
];

export async function checkAudit(cast: Cast, telling: Telling, caseNumber: string): Promise<void> {
  telling.chapter('The audit lists every step and every read');
  const trail = await wholeTrail(cast, caseNumber);
  const done = trail.filter(({ kind }) => kind === 'DID').map(({ event }) => event);
  telling.shows(
    'Statsforvalteren',
    trail.slice(-12).map(({ kind, event, unit }) => `${kind} ${event ?? ''} ${unit?.organisationName ?? ''}`.trim()),
  );
  for (const step of steps) telling.claim(`the audit has ${step}`, done.includes(step));
  telling.claim(
    'the audit has reads, and the prison’s refused one',
    trail.some(({ kind }) => kind === 'READ') &&
      trail.some(({ kind, unit }) => kind === 'DENIED' && unit?.organisationName === 'Fjordvik fengsel'),
  );
  telling.claim(
    'the audit shows no child welfare',
    !trail.some(({ unit }) => /barnevern/i.test(unit?.organisationName ?? '')),
  );
  const mine = (await kimsPage(cast.kim)).cases.find(({ number }) => number === caseNumber);
  const looks = mine?.looks.edges.map(({ node }) => node) ?? [];
  telling.claim(
    'Kim sees who looked, with a reason in plain words',
    looks.some(({ unit, basis }) => unit?.organisationName === 'Fjordvik kommune' && basis !== null),
  );
  telling.claim(
    'Kim sees that child welfare looked',
    looks.some(({ unit }) => /barnevern/i.test(unit?.organisationName ?? '')) || (mine?.looks.totalCount ?? 0) > 100,
  );
}

async function wholeTrail({ supervision }: Cast, caseNumber: string): Promise<readonly Trail[]> {
  const trail: Trail[] = [];
  for (let after: string | null = null; ;) {
    const { data, errors } = await supervision.ask(
      `query ($number: String!, $after: String) { audit(caseNumber: $number, first: 100, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } edges { node { kind event unit { organisationName } } } } }`,
      { number: caseNumber, after },
    );
    if (errors.length > 0) throw new Error(`Statsforvalteren: ${errors.map(({ message }) => message).join('; ')}`);
    const page: z.infer<typeof auditSchema> = auditSchema.parse(data['audit']);
    trail.push(...page.edges.map(({ node }) => node));
    if (!page.pageInfo.hasNextPage) return trail;
    after = page.pageInfo.endCursor;
  }
}
