/** The three languages of the interface. */
export const languages = ['nb', 'nn', 'en'] as const;
export type Language = (typeof languages)[number];

export function isLanguage(text: string | null | undefined): text is Language {
  return languages.some((language) => language === text);
}

/** A word, or a sentence made of what it is about. */
export type Word = string | ((...about: never[]) => string);
export type Dictionary<T> = Readonly<Record<Language, T>>;

/** Bokmål sets the keys; nynorsk and English must have each of them, or it does not compile. */
export function defineWords<T extends Readonly<Record<string, Word>>>(words: {
  readonly nb: T;
  readonly nn: NoInfer<T>;
  readonly en: NoInfer<T>;
}): Dictionary<T> {
  return words;
}
