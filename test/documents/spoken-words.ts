import { Kind, parse, type DocumentNode } from 'graphql';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allRoutes } from '#lib/installation';
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

/** Every command that is decided, those of the platform and of operators too, as its type is named. */
export function decidedCommands(): readonly string[] {
  return sorted(allRoutes.flatMap(({ types }) => types));
}

/** Every refusal code that an endpoint or a decider can answer. */
export function refusals(): readonly string[] {
  return sorted([...refusalsOfEndpoints(), ...refusalsInDeciders()]);
}

/** What stands in a decision in capitals is a refusal: nothing else there is written so. */
function refusalsInDeciders(): readonly string[] {
  const root = join(import.meta.dirname, '../../..');
  return globSync('libs/**/*.{decide,commands}.ts', { cwd: root }).flatMap((file) =>
    refusalsIn(readFileSync(join(root, file), 'utf8')),
  );
}

export function refusalsIn(source: string): readonly string[] {
  return [...source.matchAll(/'([A-Z][A-Z0-9_]+)'/g)].map(([, code = '']) => code);
}

function refusalsOfEndpoints(): readonly string[] {
  const values = documents.flatMap(({ definitions }) =>
    definitions.flatMap((node) =>
      node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value.endsWith('Refusal') ? (node.values ?? []) : [],
    ),
  );
  return values.map(({ name }) => name.value);
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}
