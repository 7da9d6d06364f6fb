import { z } from 'zod';
import { hasSchema, type Field } from '#lib/case-stream';

type Form = Readonly<Record<string, unknown>>;

const formSchema: z.ZodType<Form> = z.record(z.string(), z.unknown());

/** What a field holds, in the words of its schema: `remand / sentence`, `need-<uuid>`, `text`. */
export function formOf(field: Field): string {
  if (!hasSchema(field)) return field.optional ? 'personal text, optional' : 'personal text';
  const form = formSchema.parse(z.toJSONSchema(field.schema, { unrepresentable: 'any', io: 'input' }));
  const optional = field.schema.safeParse(undefined).success ? ', optional' : '';
  return `${describe(form, field.schema)}${optional}`;
}

function describe(form: Form, schema: z.ZodType): string {
  const { enum: values, type, pattern, items, properties } = form;
  if (Array.isArray(values)) return values.map((value) => `\`${value}\``).join(' / ');
  if (typeof pattern === 'string') return `text like \`${pattern.replace(/\|/g, '\\|')}\``;
  if (type === 'array') return `list of ${describe(formSchema.catch({}).parse(items), schema)}`;
  if (type === 'object') return Object.keys(formSchema.catch({}).parse(properties)).join(' + ');
  if (type === 'string') return 'text';
  return typeof type === 'string' ? type : ownWords(schema);
}

/** A custom check says what it wants when it is given something else. */
function ownWords(schema: z.ZodType): string {
  const message = schema.safeParse(null).error?.issues[0]?.message ?? '';
  return message === '' || message === 'Invalid input' ? 'code' : `\`${message}\``;
}
