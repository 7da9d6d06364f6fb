/** The endpoints, as their paths name them. */
export const kinds = [
  'municipality',
  'kirkens-bymisjon',
  'correctional-service',
  'child-welfare',
  'partner',
  'husbanken',
  'client',
  'supervision',
] as const;

export type Kind = (typeof kinds)[number];

export function isKind(value: unknown): value is Kind {
  return kinds.some((kind) => kind === value);
}
