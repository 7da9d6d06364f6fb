import { z } from 'zod';
import type { Speaker } from './speaker.js';

const recordsSchema = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), name: z.object({ value: z.string().nullable() }) }) })),
});

async function recordNodes(body: Speaker) {
  const { data } = await body.ask('{ records(first: 100) { edges { node { id name { value } } } } }');
  return recordsSchema.parse(data['records']).edges.map(({ node }) => node);
}

export async function recordsOf(body: Speaker): Promise<readonly string[]> {
  return (await recordNodes(body)).map(({ name }) => name.value ?? '');
}

export async function recordIdOf(body: Speaker, name: string): Promise<string | undefined> {
  return (await recordNodes(body)).find((node) => node.name.value === name)?.id;
}
