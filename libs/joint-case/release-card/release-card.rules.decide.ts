import type { Sealed } from '#lib/kernel';
import { cardItemClass, cardItems, type CardItem, type CardItemAnswer, type FieldClass } from '#lib/case-stream';

/** One point of the card: what to call it, and what settles it. */
export interface CardRule {
  readonly item: CardItem;
  readonly fieldClass: FieldClass;
  /** `code`: yes or no, never words. `words`: a few words, which some points cannot do without. */
  readonly settledBy: 'code' | 'words' | 'words-if-any';
  readonly words: { readonly nb: string; readonly nn: string; readonly en: string };
}

type Point = Pick<CardRule, 'settledBy' | 'words'>;

/* Which eight points, and what settles each, is general knowledge (K). A changed list is a new version. */
const points: Record<CardItem, Point> = {
  'bed-tonight': {
    settledBy: 'words',
    words: { nb: 'Seng i natt', nn: 'Seng i natt', en: 'A bed tonight' },
  },
  'who-meets': {
    settledBy: 'words',
    words: { nb: 'Hvem møter', nn: 'Kven møter', en: 'Who meets' },
  },
  'id-papers': {
    settledBy: 'words-if-any',
    words: { nb: 'ID og BankID', nn: 'ID og BankID', en: 'ID and BankID' },
  },
  money: {
    settledBy: 'words-if-any',
    words: { nb: 'Konto og penger', nn: 'Konto og pengar', en: 'Account and money' },
  },
  medicine: {
    settledBy: 'code',
    words: { nb: 'Medisin, LAR og nalokson', nn: 'Medisin, LAR og nalokson', en: 'Medicine, OAT and naloxone' },
  },
  phone: {
    settledBy: 'words-if-any',
    words: { nb: 'Telefon', nn: 'Telefon', en: 'A phone' },
  },
  appointment: {
    settledBy: 'words',
    words: { nb: 'Time i hånden', nn: 'Time i handa', en: 'An appointment in hand' },
  },
  travel: {
    settledBy: 'words-if-any',
    words: { nb: 'Reise', nn: 'Reise', en: 'The journey' },
  },
};

/** *Løslatelseskortet*, version 2026-1: its points in their order. */
export const releaseCard: { readonly version: string; readonly rules: readonly CardRule[] } = {
  version: '2026-1',
  rules: cardItems.map(cardRuleOf),
};

export function cardRuleOf(item: CardItem): CardRule {
  return { item, fieldClass: cardItemClass({ item }), ...points[item] };
}

export function isCardItem(text: string): text is CardItem {
  return cardItems.some((item) => item === text);
}

export interface Settlement {
  readonly answer?: CardItemAnswer | undefined;
  readonly note?: Sealed | undefined;
}

/** True when the point is settled by just this: a code or words, and nothing that does not belong to it. */
export function settles(item: CardItem, { answer, note }: Settlement): boolean {
  switch (points[item].settledBy) {
    case 'code':
      return answer !== undefined && note === undefined;
    case 'words':
      return answer === undefined && note !== undefined;
    case 'words-if-any':
      return answer === undefined;
  }
}
