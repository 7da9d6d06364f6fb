import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The kinds that take part in joint cases. */
export const caseKinds = [
  'municipality',
  'kirkens-bymisjon',
  'correctional-service',
  'child-welfare',
  'partner',
] as const;

/** The participant kinds, each an endpoint `/graphql/<kind>` with an SDL of its own. */
export const kinds = [...caseKinds, 'husbanken', 'client', 'supervision'] as const;

export type Kind = (typeof kinds)[number];

/** The committed SDL of one endpoint. */
export function sdlOf(kind: Kind): string {
  return readFileSync(join(import.meta.dirname, `../../schema/${kind}.graphql`), 'utf8');
}
