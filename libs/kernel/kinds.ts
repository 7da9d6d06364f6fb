/** The eight participant kinds. A kind is a bounded context in code; organisations and units are data. */
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

/** Kinds that are bodies with an organisation and units. The client has none; supervision decides nothing. */
export type BodyKind = Exclude<Kind, 'client'>;

export function isKind(text: string): text is Kind {
  return kinds.some((kind) => kind === text);
}

export function isBodyKind(text: string): text is BodyKind {
  return isKind(text) && text !== 'client';
}
