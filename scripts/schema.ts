import { codegen } from '@graphql-codegen/core';
import * as typescriptPlugin from '@graphql-codegen/typescript';
import { parse } from 'graphql';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { checkClasses, composeSdl, sdlParts } from '#lib/graphql';
import { kinds, type Kind } from '#lib/kernel';

// Composes schema/<kind>.graphql and schema/types/<kind>.ts. With --check nothing is written, and drift ends in exit code 1.

interface Generated {
  readonly path: string;
  readonly text: string;
}

const typescriptOptions = {
  useTypeImports: true,
  immutableTypes: true,
  enumsAsTypes: true,
  maybeValue: 'T | null',
  avoidOptionals: { field: true },
  scalars: { ID: 'string', CivilDate: 'CivilDate', Instant: 'Instant' },
};

const files = (await Promise.all(kinds.map(filesOf))).flat();
process.exitCode = process.argv.includes('--check') ? await check(files) : await write(files);

async function filesOf(kind: Kind): Promise<readonly Generated[]> {
  const parts = await Promise.all(sdlParts[kind].map(async (path) => ({ path, text: await readFile(path, 'utf8') })));
  const sdl = composeSdl(parts);
  const breaches = checkClasses(sdl);
  if (breaches.length > 0)
    throw new Error(`${kind}: ${breaches.map(({ field, fault }) => `${field} (${fault})`).join(', ')}`);
  return [
    { path: `schema/${kind}.graphql`, text: sdl },
    { path: `schema/types/${kind}.ts`, text: await typesOf(kind, sdl) },
  ];
}

async function typesOf(kind: Kind, sdl: string): Promise<string> {
  const text = await codegen({
    filename: `${kind}.ts`,
    documents: [],
    schema: parse(sdl),
    config: {},
    plugins: [{ typescript: typescriptOptions }],
    pluginMap: { typescript: typescriptPlugin },
  });
  const banner = `// Generated from schema/${kind}.graphql by \`npm run schema\`.`;
  return `${banner}\nimport type { CivilDate, Instant } from '#lib/kernel';\n\n${text.trim()}\n`;
}

async function write(generated: readonly Generated[]): Promise<number> {
  await mkdir('schema/types', { recursive: true });
  await Promise.all(generated.map(({ path, text }) => writeFile(path, text)));
  return 0;
}

async function check(generated: readonly Generated[]): Promise<number> {
  const stored = await Promise.all(generated.map(({ path }) => readFile(path, 'utf8').catch(() => undefined)));
  const drifted = generated.filter(({ text }, index) => stored[index] !== text).map(({ path }) => path);
  if (drifted.length > 0) process.stderr.write(`Run \`npm run schema\`; these drifted: ${drifted.join(', ')}\n`);
  return drifted.length > 0 ? 1 : 0;
}
