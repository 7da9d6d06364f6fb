/**
 * The short number of a case for phone and mail: two groups of four from its random id.
 * It says nothing of the person, and equal numbers of two cases are about as likely as one in four thousand million.
 */
export function caseNumber(caseId: string): string {
  const hex = caseId.replace('case-', '').replaceAll('-', '').slice(0, 8).toUpperCase();
  return `${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** True for the form that `caseNumber` gives, whether or not there is such a case. */
export function isCaseNumber(text: string): boolean {
  return /^[0-9A-F]{4}-[0-9A-F]{4}$/.test(text);
}
