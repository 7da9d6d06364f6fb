import {
  buildSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { z } from 'zod';
import type { Kind } from '#lib/kernel';
import { sdlOf } from '#lib/graphql';
import type { Speaker } from '../support/speaker.js';

type Field = GraphQLField<unknown, unknown>;

/** A query for every personal text and every sentence that a kind's endpoint can answer with, as its SDL tells it. */
export function personalQuery(kind: Kind): string {
  const root = buildSchema(sdlOf(kind)).getQueryType();
  const fields = Object.values(root?.getFields() ?? {});
  const asked = fields.flatMap((field) =>
    callsOf(field).map((call, n) => asking(`${field.name}${n}: ${call}`, field, [])),
  );
  const body = asked.join('\n');
  return `query ${body.includes('$case') ? '($case: ID!)' : ''} {\n${body}\n}`;
}

/** The field with its arguments: once for each value of an enum that it must be given. */
function callsOf(field: Field): readonly string[] {
  const required = field.args.filter(isRequiredArgument);
  const [argument] = required;
  if (argument === undefined) return [`${field.name}${pageOf(field)}`];
  const type = getNamedType(argument.type);
  if (required.length > 1 || argument.name === 'caseNumber') return [];
  if (!isEnumType(type)) return [`${field.name}(${argument.name}: $case)`];
  return type.getValues().map(({ name }) => `${field.name}(${argument.name}: ${name})`);
}

const pageOf = ({ args }: Field) => (args.some(({ name }) => name === 'first') ? '(first: 50)' : '');

/** The call with what is personal below it; nothing where nothing is. */
function asking(call: string, field: Field, above: readonly GraphQLObjectType[]): string {
  const type = getNamedType(field.type);
  if (field.name === 'sentence') return `${field.name}(language: EN)`;
  if (isAboutWorkers(field) || !isObjectType(type) || above.includes(type)) return '';
  if (type.name === 'Text') return `${call} { state value }`;
  const parts = Object.values(type.getFields()).map((part) =>
    asking(`${part.name}${pageOf(part)}`, part, [...above, type]),
  );
  const below = parts.filter((part) => part !== '').join(' ');
  return below === '' ? '' : `${call} { ${below} }`;
}

/** The one who asks, and whom one may call. */
function isAboutWorkers({ astNode }: Field): boolean {
  return (astNode?.directives ?? []).some(({ arguments: given = [] }) =>
    given.some(({ value }) => value.kind === 'StringValue' && ['self', 'directory'].includes(value.value)),
  );
}

const textSchema = z.strictObject({ state: z.enum(['OPEN', 'ERASED', 'WITHHELD']), value: z.string().nullable() });
export type Text = z.infer<typeof textSchema>;

export interface Personal {
  /** Every `Text` of the answer that is not withheld from the one who asks. */
  readonly texts: readonly Text[];
  /** The whole answer as it came, with every sentence. */
  readonly answer: string;
}

/** Everything personal that a speaker's endpoint answers with; `caseId` as that endpoint spells it. */
export async function personalAnswer(speaker: Speaker, caseId: string): Promise<Personal> {
  const query = personalQuery(speaker.kind);
  const { text, data, errors } = await speaker.ask(query, query.includes('$case') ? { case: caseId } : {});
  if (errors.length > 0) throw new Error(`${speaker.client}: ${text}`);
  return { texts: textsIn(data).filter(({ state }) => state !== 'WITHHELD'), answer: text };
}

function textsIn(value: unknown): readonly Text[] {
  const text = textSchema.safeParse(value);
  if (text.success) return [text.data];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
