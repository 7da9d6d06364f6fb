/** `another-municipality` as GraphQL spells it: `ANOTHER_MUNICIPALITY`. */
export type EnumWord<S extends string> = S extends `${infer A}-${infer B}`
  ? `${Uppercase<A>}_${EnumWord<B>}`
  : Uppercase<S>;
/** And back. */
export type CodeWord<S extends string> = S extends `${infer A}_${infer B}`
  ? `${Lowercase<A>}-${CodeWord<B>}`
  : Lowercase<S>;

export function enumWord<S extends string>(code: S): EnumWord<S>;
export function enumWord(code: string): string {
  return code.toUpperCase().replaceAll('-', '_');
}

export function codeWord<S extends string>(word: S): CodeWord<S>;
export function codeWord(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

export type Language = 'NB' | 'NN' | 'EN';

const months: Record<Language, readonly string[]> = {
  NB: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  NN: [
    'januar',
    'februar',
    'mars',
    'april',
    'mai',
    'juni',
    'juli',
    'august',
    'september',
    'oktober',
    'november',
    'desember',
  ],
  EN: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** `2026-12-04` as `4. desember 2026`, or `4 December 2026`. */
export function longDate(date: string, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = months[language][Number(month) - 1] ?? month;
  return language === 'EN' ? `${Number(day)} ${name} ${year}` : `${Number(day)}. ${name} ${year}`;
}

/** `2026-12` as `desember 2026`. */
export function longMonth(month: string, language: Language): string {
  const [year = '', number = ''] = month.split('-');
  return `${months[language][Number(number) - 1] ?? number} ${year}`;
}

/** `24000` as `24 000`, kept together on a line. */
export function grouped(amount: number): string {
  return String(amount).replaceAll(/\B(?=(\d{3})+$)/g, '\u00a0');
}
