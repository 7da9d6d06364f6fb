import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** The participant kinds, each an endpoint `/graphql/<kind>` with an SDL of its own. */
export const kinds = [
  'municipality',
  'kirkens-bymisjon',
  'husbanken',
  'correctional-service',
  'child-welfare',
  'partner',
  'client',
  'supervision',
] as const;

export type Kind = (typeof kinds)[number];

/** The kinds that take part in joint cases. */
export const caseKinds = ['municipality', 'kirkens-bymisjon', 'correctional-service', 'child-welfare', 'partner'] as const;

const jointCase = ['case/case', 'need/need', 'handover/handover', 'cooperation/cooperation'].map(
  (part) => `libs/joint-case/${part}.graphql`,
);
const common = ['libs/graphql/base.graphql', 'libs/joint-case/directory.graphql'];

/** The SDL of one endpoint, put together from its parts. */
export function sdlOf(kind: Kind): string {
  const joint = caseKinds.some((candidate) => candidate === kind) ? jointCase : [];
  const parts = [...common, ...joint, `libs/participants/${kind}/${kind}.graphql`];
  const texts = parts.map((part) => readFileSync(join(root, part), 'utf8'));
  const roots = ['Query', 'Mutation'].filter((name) => texts.some((text) => text.includes(`extend type ${name} `)));
  return [...roots.map((name) => `type ${name}`), ...texts].join('\n');
}
