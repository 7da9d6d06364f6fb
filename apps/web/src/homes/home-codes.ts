/* The codes of the endpoints about homes, in the order in which a form shows them. */
export const dwellingKinds = ['MUNICIPAL', 'PRIVATE', 'SUPPORTED', 'OWNED'] as const;
export const permanences = ['LASTING', 'TIME_LIMITED'] as const;
export const suitabilities = ['FITS', 'PARTLY', 'DOES_NOT_FIT'] as const;
export const tenancyRisks = ['ARREARS', 'COMPLAINTS', 'DAMAGE', 'NO_CONTACT', 'UNSAFE', 'NOTICE_WARNED'] as const;
export const tenancyEndings = ['MOVED', 'NOTICE', 'EVICTION', 'DIED'] as const;
export const answerReasons = [
  'PLACE',
  'SIZE',
  'COST',
  'CONDITION',
  'SAFETY',
  'HOUSEHOLD',
  'PERMANENCE',
  'OTHER',
] as const;
export const conditionCodes = [
  'DEPOSIT',
  'HOUSE_RULES',
  'WORK_OR_ACTIVITY',
  'ACCEPTS_SERVICES',
  'IN_TREATMENT',
  'DRUG_FREE',
  'HOUSING_READY',
] as const;
