import { chosen, day, dayOrEmpty, month, numberOf, optionOf, wholeNumber } from '../forms/rules.ts';
import type { Fault, Rules } from '../forms/use-form.ts';
import { parseDay } from '../words/dates.ts';

export const outcomes = ['GRANTED', 'REFUSED'] as const;
type Field = 'outcome' | 'amount' | 'until' | 'fromMonth' | 'decidedOn';
type Values = Readonly<Record<Field, string>>;

/** A yes has an amount and perhaps an end, a no has neither: only what is shown is judged. */
export function vedtakRules(granted: () => boolean, needs: 'amount' | 'amount-and-month'): Rules<Field> {
  const whenGranted = (rule: (value: string) => Fault | undefined) => (value: string) =>
    granted() ? rule(value) : undefined;
  return {
    outcome: chosen,
    amount: whenGranted(wholeNumber),
    until: whenGranted(dayOrEmpty),
    ...(needs === 'amount' ? {} : { fromMonth: whenGranted(month) }),
    decidedOn: day,
  };
}

/** What was decided, as the fields say it; undefined while they do not. */
export function vedtakFrom(values: Values) {
  const outcome = optionOf(outcomes, values.outcome);
  const decidedOn = parseDay(values.decidedOn);
  if (outcome === undefined || decidedOn === undefined) return undefined;
  const amount = outcome === 'GRANTED' ? (numberOf(values.amount) ?? null) : null;
  const until = outcome === 'GRANTED' ? (parseDay(values.until) ?? null) : null;
  return { outcome, decidedOn, amount, until };
}
