import type { DwellingOfferCardFragment } from '../operations/joint-case.ts';

/** What a form about an offered home is given. */
export interface OfOffer {
  readonly offer: DwellingOfferCardFragment;
}

/** A form about one offer, told from those about the others by its address. */
export function offerLabel(label: string, { address, id }: Pick<DwellingOfferCardFragment, 'address' | 'id'>): string {
  return `${label}: ${address.value ?? id.slice(-4)}`;
}
