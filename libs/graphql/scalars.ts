import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isCivilDate, isInstant } from '#lib/kernel';
import { problem } from './problem.js';

export const civilDateScalar = textScalar('CivilDate', isCivilDate, 'a date written YYYY-MM-DD');
export const instantScalar = textScalar('Instant', isInstant, 'an instant in UTC written YYYY-MM-DDThh:mm:ss.sssZ');

/** A scalar that is one form of text, the same inside and outside. Its faults say the form and never the value. */
function textScalar<T extends string>(name: string, is: (text: string) => text is T, form: string) {
  const checked = (value: unknown): T => {
    if (typeof value === 'string' && is(value)) return value;
    throw problem('BAD_USER_INPUT', { message: `${name} is ${form}.` });
  };
  return new GraphQLScalarType<T, T>({
    name,
    serialize: checked,
    parseValue: checked,
    parseLiteral: (node: ValueNode) => checked(node.kind === Kind.STRING ? node.value : undefined),
  });
}
