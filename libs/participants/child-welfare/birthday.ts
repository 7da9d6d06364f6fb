import { isCivilDate, type CivilDate } from '#lib/kernel';
import { problem } from '#lib/graphql';
import { birthDateOf } from '#lib/identity';

/** The day somebody reaches an age; for one born on 29 February, 1 March in other years. */
export function birthday(nationalId: string, age: number): CivilDate {
  const [year = '', month = '', day = ''] = (birthDateOf(nationalId) ?? '').split('-');
  const turned = String(Number(year) + age);
  const text = `${turned}-${month}-${day}`;
  if (isCivilDate(text)) return text;
  const leapDay = `${turned}-03-01`;
  if (month === '02' && day === '29' && isCivilDate(leapDay)) return leapDay;
  throw problem('BAD_USER_INPUT', { field: 'input.nationalId', message: 'This number holds no date of birth.' });
}
