const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** Nine digits whose last is the modulus-11 control digit, as in Enhetsregisteret. */
export function isOrganisationNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text.charAt(index)), 0);
  const control = (11 - (sum % 11)) % 11;
  return control === Number(text.charAt(8));
}
