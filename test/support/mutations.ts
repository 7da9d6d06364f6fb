import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
} from 'graphql';
import { sdlOf } from '#lib/graphql';
import { kinds, type Kind } from '#lib/kernel';

/** One command of one endpoint, as its SDL tells it. */
export interface MutationShape {
  readonly kind: Kind;
  readonly name: string;
  readonly fields: readonly InputShape[];
  /** Every code that it may refuse with. */
  readonly refusals: readonly string[];
  /** Sends `$input`; the answer is `answer`. */
  readonly document: string;
}

export interface InputShape {
  readonly name: string;
  /** The named type: `ID`, `String`, `CivilDate`, `Boolean` or an enum. */
  readonly type: string;
  readonly isEnum: boolean;
  /** Of an enum. */
  readonly words: readonly string[];
  readonly isList: boolean;
  readonly isRequired: boolean;
}

/** Every command of every endpoint. */
export const allMutations: readonly MutationShape[] = kinds.flatMap((kind) => {
  const fields = buildSchema(sdlOf(kind)).getMutationType()?.getFields() ?? {};
  return Object.values(fields).map((field) => shapeOf(kind, field));
});

export function mutationOf(kind: Kind, name: string): MutationShape {
  const found = allMutations.find((mutation) => mutation.kind === kind && mutation.name === name);
  if (found === undefined) throw new Error(`No mutation ${name} at ${kind}`);
  return found;
}

function shapeOf(kind: Kind, field: GraphQLField<unknown, unknown>): MutationShape {
  const argument = field.args.find(({ name }) => name === 'input');
  const input = argument && getNamedType(argument.type);
  const answer = getNullableType(field.type);
  if (!isInputObjectType(input) || !isUnionType(answer)) throw new Error(`${field.name} is not input -> union`);
  const refused = answer.getTypes().find(({ name }) => name !== 'Accepted');
  const code = isObjectType(refused) ? getNullableType(refused.getFields()['code']?.type) : undefined;
  if (refused === undefined || !isEnumType(code)) throw new Error(`${field.name} refuses nothing`);
  return {
    kind,
    name: field.name,
    fields: Object.values(input.getFields()).map(inputOf),
    refusals: code.getValues().map(({ name }) => name),
    document: `mutation ($input: ${input.name}!) { answer: ${field.name}(input: $input) { __typename
      ... on Accepted { id viewRevision visible } ... on ${refused.name} { code message } } }`,
  };
}

function inputOf({ name, type }: GraphQLInputField): InputShape {
  const named = getNamedType(type);
  return {
    name,
    type: named.name,
    isEnum: isEnumType(named),
    words: isEnumType(named) ? named.getValues().map(({ name: word }) => word) : [],
    isList: isListType(getNullableType(type)),
    isRequired: isNonNullType(type),
  };
}
