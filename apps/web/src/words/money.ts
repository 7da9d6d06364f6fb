/** 12 000 kr, the same in every language. */
export function formatKroner(amount: number): string {
  return `${String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '\u00A0')} kr`;
}
