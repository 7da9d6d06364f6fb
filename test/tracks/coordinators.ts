import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { demoMachines } from '#lib/identity';
import type { BodyActor } from '#lib/kernel';
import { SignedSpeaker } from '../support/signed-speaker.js';
import type { Speaker } from '../support/speaker.js';
import type { TestServer } from '../support/test-server.js';

/** Two coordinators of the same organisation as a machine client, who have logged in. */
export function coordinatorsBeside(
  { client }: Speaker,
  { url, folder }: TestServer,
): readonly [SignedSpeaker, SignedSpeaker] {
  const who = demoMachines.find(({ id }) => id === client)?.who;
  if (who === undefined || who.kind === 'client') throw new Error(`${client} is of no organisation`);
  const beside = (role: BodyActor['role']) =>
    new SignedSpeaker(url, folder, { ...who, role, worker: `worker-${randomUUID()}` });
  return [beside('coordinator'), beside('coordinator')];
}

const file = readFileSync(new URL('../../../libs/joint-case/tracks/release/2026-2.json', import.meta.url), 'utf8');

/** The release track under another number, and as something else has it where that is said. */
export function trackFile(version: string, change: (text: string) => string = (text) => text): string {
  return change(file.replace('"version": "2026-2"', `"version": "${version}"`));
}

const faultsSchema = z.object({
  answer: z.object({ faults: z.array(z.object({ line: z.number(), path: z.string(), reason: z.string() })) }),
});

/** What is wrong with a track, as the endpoint names it. */
export async function faultsOf(by: Speaker, text: string) {
  const { data } = await by.ask(
    `mutation ($input: ProposeTrackVersionInput!) {
      answer: proposeTrackVersion(input: $input) { ... on ProposeTrackVersionRefused { faults { line path reason } } }
    }`,
    { input: { commandId: randomUUID(), file: text } },
  );
  return faultsSchema.parse(data).answer.faults;
}

const versionsSchema = z.object({
  trackVersions: z.array(
    z.object({ version: z.string(), own: z.boolean(), inUse: z.boolean(), proposedByMe: z.boolean() }),
  ),
});

export async function versionsSeenBy(by: Speaker) {
  const { data } = await by.ask('{ trackVersions { version own inUse proposedByMe } }');
  return versionsSchema.parse(data).trackVersions;
}
