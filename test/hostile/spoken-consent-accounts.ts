import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Input, Speaker } from '../support/speaker.js';
import { changed, type Account } from './account.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

const askedSchema = z.object({
  records: z.object({
    edges: z.array(
      z.object({
        node: z.object({
          id: z.string(),
          openQuestion: z.object({ recipients: z.array(z.object({ id: z.string() })) }).nullable(),
        }),
      }),
    ),
  }),
});

/** The bodies that ask from a record of their own: the record, and whom they ask about besides themselves. */
const askers = [
  { by: 'prison', record: 'registerAdmission', about: 'housing', outsiders: ['otherPrison', 'probation'] },
  { by: 'housing', record: 'registerEnquiry', about: 'mission', outsiders: ['boTeam', 'nav', 'otherHousing'] },
  { by: 'mission', record: 'registerOutreachContact', about: 'prison', outsiders: [] },
] as const satisfies readonly Asker[];

interface Asker {
  readonly by: Name;
  readonly record: string;
  readonly about: Name;
  readonly outsiders: readonly Name[];
}

/** The yes that the person said aloud to a question of the asker's, which is asked now unless it is open already. */
async function spokenYes({ road, cast, server }: Scene, { by, about }: Asker, recordId: string) {
  const speaker = cast[by];
  const unit = (name: Name) => road.at(speaker, cast[name]);
  const from = { recordId: road.at(speaker, recordId) };
  await speaker.send('proposeCooperation', { commandId: randomUUID(), ...from, recipientUnitIds: [unit(about)] });
  await server.settled();
  const words = { answer: 'YES', presetCode: 'home-only', form: 'ORAL', readBack: true };
  return { ...from, ...words, recipientUnitIds: [unit(by), await askedAbout(speaker, from.recordId)] };
}

/** One of those that the open question is about: an older one may still wait for its answer. */
async function askedAbout(speaker: Speaker, recordId: string): Promise<string> {
  const { data } = await speaker.ask(
    '{ records(first: 100) { edges { node { id openQuestion { recipients { id } } } } } }',
  );
  const { records } = askedSchema.parse(data);
  const asked = records.edges.find(({ node }) => node.id === recordId)?.node.openQuestion?.recipients[0];
  if (asked === undefined) throw new Error(`Nothing is asked from ${recordId}`);
  return asked.id;
}

const ready = (scene: Scene, asker: Asker): Promise<Input> =>
  spokenYes(scene, asker, scene.madeBy(asker.by, asker.record));

/** A no to a question that the mission has asked. */
export async function spokenNo(scene: Scene): Promise<Input> {
  const [mission] = askers.filter(({ by }) => by === 'mission');
  if (mission === undefined) throw new Error('The mission asks nobody');
  return { ...(await ready(scene, mission)), answer: 'NO' };
}

/** The answers that bodies write down. */
export const spokenConsents: readonly Account[] = askers.map((asker) => ({
  ...{ by: asker.by, mutation: 'registerConsentAnswer', outsiders: asker.outsiders, again: 'ALREADY_ANSWERED' },
  ready: (scene) => ready(scene, asker),
  other: changed({ answer: 'NO' }),
}));

/** What was not read back, of a yes and of a no; and a yes to those whom the asker did not ask about, or to nobody. */
export const spokenConsentRefusals: readonly RefusalRow[] = askers.flatMap((asker) => {
  const row = (code: string, changes: (scene: Scene) => readonly Input[]): RefusalRow => ({
    ...{ by: asker.by, mutation: 'registerConsentAnswer', code },
    inputs: async (scene) => {
      const good = await ready(scene, asker);
      return changes(scene).map((change) => ({ ...good, ...change }));
    },
  });
  const unit = ({ road, cast }: Scene, name: Name) => road.at(cast[asker.by], cast[name]);
  return [
    row('NOT_READ_BACK', () => [{ readBack: false }, { answer: 'NO', readBack: false }]),
    row('NOT_PROPOSED', (scene) => [
      { recipientUnitIds: [] },
      { recipientUnitIds: [unit(scene, asker.by), unit(scene, 'husbanken')] },
      { recipientUnitIds: [unit(scene, 'childWelfare')] },
    ]),
  ];
});
