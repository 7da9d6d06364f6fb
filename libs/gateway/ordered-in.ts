import { getOperationAST, parse, valueFromASTUntyped, type OperationDefinitionNode } from 'graphql';
import { z } from 'zod';
import { isUuid, type CommandId, type Json } from '#lib/kernel';
import type { OrderedRequest } from '#lib/case-stream';
import { parseOptions } from '#lib/graphql';

const json: z.ZodType<Json> = z.json();
const requestSchema = z.object({
  query: z.string(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), json).nullish(),
});

/** The GraphQL request in a body; undefined when it is none. */
export function requestIn(body: unknown): OrderedRequest | undefined {
  const { data } = requestSchema.safeParse(body);
  return data && { query: data.query, operationName: data.operationName ?? null, variables: data.variables ?? {} };
}

/** One mutation, by its name in the schema, and the command id that its input names. */
export interface Ordered {
  readonly ordered: string;
  readonly request: CommandId;
}

/** `nothing` is ordered by what does not change anything; `unclear` is what nobody can sign: two orders in one, or none that is named. */
export function orderedIn(request: OrderedRequest): Ordered | 'nothing' | 'unclear' {
  const operation = operationIn(request);
  if (operation?.operation !== 'mutation') return 'nothing';
  const [field, ...more] = operation.selectionSet.selections;
  if (field?.kind !== 'Field' || more.length > 0) return 'unclear';
  const input = field.arguments?.find(({ name }) => name.value === 'input');
  const given = input && valueFromASTUntyped(input.value, request.variables);
  const commandId = inputSchema.safeParse(given).data?.commandId;
  return commandId === undefined ? 'unclear' : { ordered: field.name.value, request: commandId };
}

const inputSchema = z.object({ commandId: z.custom<CommandId>((value) => typeof value === 'string' && isUuid(value)) });

/** A document that does not parse runs nowhere. */
function operationIn({ query, operationName }: OrderedRequest): OperationDefinitionNode | undefined {
  try {
    return getOperationAST(parse(query, parseOptions), operationName) ?? undefined;
  } catch {
    return undefined;
  }
}
