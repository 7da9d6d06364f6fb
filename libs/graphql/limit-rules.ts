import {
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { limits } from './limits.js';
import { measure } from './measure.js';
import { problem } from './problem.js';

/** Refuses an operation that asks for too much, before any of it runs. */
export const limitRule: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    const found = measure(operation, context.getSchema(), (name) => context.getFragment(name));
    for (const what of ['depth', 'aliases', 'cost'] as const)
      if (found[what] > limits[what])
        context.reportError(
          problem('LIMIT_EXCEEDED', {
            message: `Ask for less: the ${what} of an operation is at most ${limits[what]}.`,
          }),
        );
  },
});

/** Throws LIMIT_EXCEEDED for a document that is too long to be looked at. */
export function refuseLong(source: string): void {
  if (source.length > limits.documentLength)
    throw problem('LIMIT_EXCEEDED', { message: `A document has at most ${limits.documentLength} characters.` });
}

export const parseOptions = { maxTokens: limits.documentTokens } as const;

export type ReadDocument =
  | { readonly document: DocumentNode; readonly errors: readonly [] }
  | { readonly document: undefined; readonly errors: readonly [GraphQLError, ...GraphQLError[]] };

/** Reads a document as the HTTP side does, for the operations that arrive on a socket. */
export function readDocument(source: string, schema: GraphQLSchema, introspection: boolean): ReadDocument {
  try {
    refuseLong(source);
    const document = parse(source, parseOptions);
    const rules = [...specifiedRules, limitRule, ...(introspection ? [] : [NoSchemaIntrospectionCustomRule])];
    const [first, ...rest] = validate(schema, document, rules);
    return first ? { document: undefined, errors: [first, ...rest] } : { document, errors: [] };
  } catch (error) {
    if (error instanceof GraphQLError) return { document: undefined, errors: [error] };
    throw error;
  }
}
