import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { largestPage } from './connection.js';

/** How much an operation asks for, known from its document alone. */
export interface Measure {
  readonly depth: number;
  readonly aliases: number;
  /** Fields of the answer: a connection counts `first` times, another list `listLength` times. */
  readonly cost: number;
}

/** What a list without `first` is taken to hold. */
const listLength = 5;
const nothing: Measure = { depth: 0, aliases: 0, cost: 0 };

/** Total: answers for documents that other rules refuse too, such as fragments in a circle and unknown fields. */
export function measure(
  operation: OperationDefinitionNode,
  schema: GraphQLSchema,
  fragmentNamed: (name: string) => FragmentDefinitionNode | null | undefined,
): Measure {
  const fragments = new Map<string, Measure>();
  return ofSelections(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);

  function ofSelections(set: SelectionSetNode, parent: GraphQLNamedType | undefined): Measure {
    return set.selections.map((selection) => ofSelection(selection, parent)).reduce(beside, nothing);
  }

  function ofSelection(selection: SelectionNode, parent: GraphQLNamedType | undefined): Measure {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    if (selection.kind === Kind.FIELD) return ofField(selection, fieldOf(parent, selection.name.value));
    return ofSelections(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent);
  }

  function ofField(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): Measure {
    const inner = node.selectionSet ? ofSelections(node.selectionSet, field && getNamedType(field.type)) : nothing;
    return {
      depth: inner.depth + 1,
      aliases: inner.aliases + (node.alias ? 1 : 0),
      cost: 1 + inner.cost * timesOf(node, field),
    };
  }

  function ofFragment(name: string): Measure {
    const known = fragments.get(name);
    if (known) return known;
    fragments.set(name, nothing);
    const fragment = fragmentNamed(name);
    const found = fragment
      ? ofSelections(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value))
      : nothing;
    fragments.set(name, found);
    return found;
  }

  function typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    return name === undefined ? undefined : schema.getType(name);
  }
}

function beside(a: Measure, b: Measure): Measure {
  return { depth: Math.max(a.depth, b.depth), aliases: a.aliases + b.aliases, cost: a.cost + b.cost };
}

function fieldOf(parent: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

/** A variable could hold anything, so it counts as the largest page. The edges of a connection were counted by its `first`. */
function timesOf(node: FieldNode, field: GraphQLField<unknown, unknown> | undefined): number {
  const declared = field?.args.find((argument) => argument.name === 'first');
  if (declared) {
    const given = node.arguments?.find((argument) => argument.name.value === 'first')?.value;
    if (given === undefined) return typeof declared.defaultValue === 'number' ? declared.defaultValue : largestPage;
    return given.kind === Kind.INT ? Math.max(1, Number(given.value)) : largestPage;
  }
  const isList = field !== undefined && isListType(getNullableType(field.type));
  return isList && isCompositeType(getNamedType(field.type)) && node.name.value !== 'edges' ? listLength : 1;
}
