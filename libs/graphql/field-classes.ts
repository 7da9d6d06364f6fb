import { Kind, parse, type DefinitionNode, type FieldDefinitionNode } from 'graphql';
import { isFieldClass, type FieldClass } from '#lib/case-stream';

export interface ClassBreach {
  /** `Type.field`. */
  readonly field: string;
  readonly fault: 'no-class' | 'unknown-class';
}

/** The fields of an SDL that carry no `@class`, or one that is not a field class. Empty when all is well. */
export function checkClasses(sdl: string): readonly ClassBreach[] {
  return fieldsOf(sdl).flatMap(([field, node]): readonly ClassBreach[] => {
    const text = classText(node);
    if (text === undefined) return [{ field, fault: 'no-class' }];
    return isFieldClass(text) ? [] : [{ field, fault: 'unknown-class' }];
  });
}

/** The class of every field of an SDL, by `Type.field`. Fields that `checkClasses` would name are left out. */
export function classesOf(sdl: string): ReadonlyMap<string, FieldClass> {
  const classes = new Map<string, FieldClass>();
  for (const [name, node] of fieldsOf(sdl)) {
    const text = classText(node);
    if (text !== undefined && isFieldClass(text)) classes.set(name, text);
  }
  return classes;
}

function fieldsOf(sdl: string): readonly (readonly [string, FieldDefinitionNode])[] {
  return parse(sdl, { noLocation: true }).definitions.flatMap((definition) =>
    hasFields(definition)
      ? (definition.fields ?? []).map((field) => [`${definition.name.value}.${field.name.value}`, field] as const)
      : [],
  );
}

function hasFields(definition: DefinitionNode) {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_EXTENSION
  );
}

function classText(field: FieldDefinitionNode): string | undefined {
  const directive = field.directives?.find((candidate) => candidate.name.value === 'class');
  const argument = directive?.arguments?.find((candidate) => candidate.name.value === 'name');
  return argument?.value.kind === Kind.STRING ? argument.value.value : undefined;
}
