import { plusDays, type CivilDate } from '#lib/kernel';

/** A yes says how much; a no says no amount. */
export function fits({ outcome, amountNok }: { readonly outcome: 'granted' | 'refused'; readonly amountNok?: number }) {
  return (outcome === 'granted') === (amountNok !== undefined);
}

/** The last day to complain: three calendar weeks (forvaltningsloven § 29). A date, never a count of working days. */
export function complaintBy(decidedOn: CivilDate): CivilDate {
  return plusDays(decidedOn, 21);
}
