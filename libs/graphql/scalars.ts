import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCivilDate, isInstant } from '#lib/kernel';
import { problem } from './problem.js';

export const civilDateScalar = textScalar('CivilDate', {
  is: isCivilDate,
  form: 'a date written YYYY-MM-DD, from 1900 to 2199',
  // Of another century it is a slip of the pen, and what is counted from it may fall outside the calendar.
  takes: (date) => date >= '1900' && date < '2200',
});
export const instantScalar = textScalar('Instant', {
  is: isInstant,
  form: 'an instant in UTC written YYYY-MM-DDThh:mm:ss.sssZ',
  takes: () => true,
});

interface TextForm<T extends string> {
  readonly is: (text: string) => text is T;
  /** In words, for whoever wrote it otherwise. */
  readonly form: string;
  /** Which of them may be sent to us. */
  readonly takes: (text: T) => boolean;
}

/** A scalar that is one form of text, the same inside and outside. Its faults say the form and never the value. */
function textScalar<T extends string>(name: string, { is, form, takes }: TextForm<T>) {
  const checked = (value: unknown, passes: (text: T) => boolean): T => {
    if (typeof value === 'string' && is(value) && passes(value)) return value;
    throw problem('BAD_USER_INPUT', { message: `${name} is ${form}.` });
  };
  return new GraphQLScalarType<T, T>({
    name,
    serialize: (value) => checked(value, () => true),
    parseValue: (value) => checked(value, takes),
    parseLiteral: (node: ValueNode) => checked(node.kind === Kind.STRING ? node.value : undefined, takes),
  });
}
