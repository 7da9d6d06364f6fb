import { Kind, parse, type DocumentNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '#lib/kernel';

const documents: readonly DocumentNode[] = kinds.map((kind) =>
  parse(readFileSync(join(import.meta.dirname, `../../../schema/${kind}.graphql`), 'utf8')),
);

/** Every command of every endpoint, as its mutation is named. */
export function commands(): readonly string[] {
  const fields = documents.flatMap(({ definitions }) =>
    definitions.flatMap((node) =>
      node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Mutation' ? (node.fields ?? []) : [],
    ),
  );
  return sorted(fields.map(({ name }) => name.value));
}

/** Every refusal code of every command. */
export function refusals(): readonly string[] {
  const values = documents.flatMap(({ definitions }) =>
    definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value.endsWith('Refusal') ? (node.values ?? []) : [],
    ),
  );
  return sorted(values.map(({ name }) => name.value));
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
