import {
  buildASTSchema,
  Kind,
  parse,
  print,
  type DefinitionNode,
  type DocumentNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';

/** A part of an SDL and where it was found, so that a fault can be named. */
export interface SdlPart {
  readonly path: string;
  readonly text: string;
}

const banner = '# Composed from the parts beside the slices by `npm run schema`. Edit the parts, not this file.\n\n';

/**
 * One SDL from its parts, in their order. `extend type` adds fields to the type of that name, or starts it.
 * Throws when a part does not parse or the whole is not a schema; the message names the part.
 */
export function composeSdl(parts: readonly SdlPart[]): string {
  const definitions = parts.flatMap((part) => parsed(part).definitions);
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: folded(definitions) };
  buildASTSchema(document);
  return `${banner}${print(document)}\n`;
}

function parsed(part: SdlPart): DocumentNode {
  try {
    return parse(part.text, { noLocation: true });
  } catch (error) {
    throw new Error(`${part.path} is not SDL: ${error instanceof Error ? error.message : 'unknown fault'}`, {
      cause: error,
    });
  }
}

function folded(definitions: readonly DefinitionNode[]): readonly DefinitionNode[] {
  const extensions = definitions.filter(isTypeExtension);
  const named = new Set(definitions.filter(isType).map((type) => type.name.value));
  const started = new Set(extensions.map((extension) => extension.name.value).filter((name) => !named.has(name)));
  return [
    ...definitions
      .filter((definition) => !isTypeExtension(definition))
      .map((definition) => (isType(definition) ? extended(definition, extensions) : definition)),
    ...[...started].map((name) => extended(emptyType(name), extensions)),
  ];
}

function extended(
  type: ObjectTypeDefinitionNode,
  extensions: readonly ObjectTypeExtensionNode[],
): ObjectTypeDefinitionNode {
  const own = extensions.filter((extension) => extension.name.value === type.name.value);
  return {
    ...type,
    interfaces: [...(type.interfaces ?? []), ...own.flatMap((extension) => extension.interfaces ?? [])],
    fields: [...(type.fields ?? []), ...own.flatMap((extension) => extension.fields ?? [])],
  };
}

function emptyType(name: string): ObjectTypeDefinitionNode {
  return { kind: Kind.OBJECT_TYPE_DEFINITION, name: { kind: Kind.NAME, value: name } };
}

function isType(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION;
}

function isTypeExtension(definition: DefinitionNode): definition is ObjectTypeExtensionNode {
  return definition.kind === Kind.OBJECT_TYPE_EXTENSION;
}
