import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Input } from '../support/speaker.js';
import { asNeed, changed, type Account } from './account.js';
import { tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';
import { canary } from './wrong-values.js';

export const workingBodies = ['prison', 'housing', 'mission', 'clinic'] as const;
export type WorkingBody = (typeof workingBodies)[number];

const text = canary.padEnd(500, 'c');
const later = ['2099-01-01'];

async function inCase(scene: Scene, by: Name, more: Input = {}): Promise<Input> {
  return { caseId: scene.road.at(scene.cast[by], await scene.kimsCase()), ...more };
}

const timelineSchema = z.object({
  case: z.object({
    timeline: z.object({
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      edges: z.array(
        z.object({
          node: z.object({ id: z.string(), type: z.string(), actor: z.object({ id: z.string() }).nullable() }),
        }),
      ),
    }),
  }),
});
const timelineQuery = `query ($id: ID!, $after: String) {
  case(id: $id) { timeline(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { id type actor { id } } } } }
}`;

/** The internal id of the newest entry of a sort that one body wrote and another, or the same, sees. */
export async function entryOf(
  scene: Scene,
  seer: WorkingBody,
  type: string,
  author: WorkingBody = seer,
): Promise<string> {
  const { road, cast, server } = scene;
  const id = road.at(cast[seer], await scene.kimsCase());
  const unit = road.at(cast[seer], cast[author]);
  let newest = '';
  for (let after: string | null = null, more = true; more;) {
    const { data } = await cast[seer].ask(timelineQuery, { id, after });
    const { edges, pageInfo }: z.output<typeof timelineSchema>['case']['timeline'] =
      timelineSchema.parse(data).case.timeline;
    newest = edges.findLast(({ node }) => node.type === type && node.actor?.id === unit)?.node.id ?? newest;
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return server.seals(cast[seer].kind).openId(newest) ?? '';
}

export async function ofEntry(scene: Scene, by: Name, entry: Promise<string>, more: Input): Promise<Input> {
  return inCase(scene, by, { entryId: scene.road.at(scene.cast[by], await entry), ...more });
}

const needEntry = 'joint-case.NeedRegistered';
const correction = { takeBack: false, reason: 'TYPING_ERROR' };

/** The person says that something is wrong. */
export const disputes: readonly Account[] = [
  {
    ...{ by: 'kim', mutation: 'disputeFact', again: 'ALREADY_DISPUTED', outsiders: ['noor'] },
    ready: (scene) => ofEntry(scene, 'kim', entryOf(scene, 'prison', needEntry), { words: text }),
    other: changed({ words: 'Noe annet' }),
  },
];

/** What a body does about what it wrote, and when contact is lost. */
export function correctionAccounts(by: WorkingBody): readonly Account[] {
  const outsiders: readonly Name[] = by === 'housing' ? ['nav', 'otherHousing'] : [];
  const account = (rest: Omit<Account, 'by' | 'outsiders'>): Account => ({ by, outsiders, ...rest });
  return [
    account({
      mutation: 'answerDispute',
      ready: async (scene) => {
        const entry = entryOf(scene, by, needEntry);
        await scene.cast.kim.send('disputeFact', {
          commandId: randomUUID(),
          ...(await ofEntry(scene, 'kim', entry, { words: text })),
        });
        return ofEntry(scene, by, entry, { reason: 'AS_OBSERVED' });
      },
      other: changed({ reason: 'AS_DECIDED' }),
      again: 'NOT_DISPUTED',
    }),
    account({
      mutation: 'correctFact',
      ready: (scene) => ofEntry(scene, by, entryOf(scene, by, needEntry), { ...correction, text }),
      other: changed({ text: 'Noe annet' }),
      again: 'stores another',
    }),
    account({
      mutation: 'restCooperation',
      ready: (scene) => inCase(scene, by, { lookAgainOn: later, reviewOn: '2099-02-01' }),
      other: changed({ reviewOn: '2099-03-01' }),
      again: 'Accepted',
    }),
    account({ mutation: 'wakeCooperation', ready: (scene) => inCase(scene, by), other: asNeed, again: 'Accepted' }),
  ];
}

type Row = readonly [mutation: string, code: string, inputs: (scene: Scene) => Promise<readonly Input[]>];

export function closingRefusals(by: WorkingBody): readonly RefusalRow[] {
  const rest = (days: Input) => async (s: Scene) => [await inCase(s, by, days)];
  const entry = (type: string, more: Input) => async (s: Scene) => [await ofEntry(s, by, entryOf(s, by, type), more)];
  const partner = by === 'prison' ? 'mission' : 'prison';
  const another = (more: Input) => async (s: Scene) => [await ofEntry(s, by, entryOf(s, by, needEntry, partner), more)];
  const offered = 'joint-case.HandoverOffered';
  const rows: readonly Row[] = [
    ['closeCooperation', 'CLOSING_RULE_NOT_MET', rest({ ending: 'HOUSED_AND_STABLE' })],
    ['closeCooperation', 'CLOSING_RULE_NOT_MET', rest({ ending: 'MOVED' })],
    ['restCooperation', 'IN_THE_PAST', rest({ lookAgainOn: ['2026-10-01'], reviewOn: '2099-01-01' })],
    ['restCooperation', 'REVIEW_BEFORE_LOOKING', rest({ lookAgainOn: later, reviewOn: '2098-12-31' })],
    ['correctFact', 'NOT_YOUR_FACT', another({ ...correction, text })],
    ['correctFact', 'NOT_CORRECTABLE', entry(needEntry, { ...correction, takeBack: true })],
    ['correctFact', 'HAS_ITS_OWN_COMMAND', entry(offered, { ...correction, takeBack: true })],
    ['correctFact', 'REPLACEMENT_DOES_NOT_FIT', entry(needEntry, { ...correction, on: '2026-10-01' })],
    ['correctFact', 'IN_THE_FUTURE', entry('joint-case.FirstContactConfirmed', { ...correction, on: tomorrow() })],
    ['answerDispute', 'NOT_YOUR_FACT', another({ reason: 'AS_OBSERVED' })],
    ['answerDispute', 'NOT_DISPUTED', entry(needEntry, { reason: 'AS_OBSERVED' })],
  ];
  return rows.map(([mutation, code, inputs]) => ({ by, mutation, code, inputs }));
}

const casesQuery = '{ cases { id course { status } } }';
const casesSchema = z.object({
  cases: z.array(z.object({ id: z.string(), course: z.object({ status: z.string() }) })),
});

/** Noor's newest case, on which a body takes part: the one before is closed first, so the yes opens another. */
export async function freshCase(scene: Scene, by: WorkingBody): Promise<string> {
  const { road, cast, server } = scene;
  const { otherHousing } = cast;
  const open = await openCases(scene);
  for (const caseId of open) await cast.noor.does('endCooperation', { caseId });
  await server.settled();
  await road.proposal(otherHousing, scene.foreign('private') ?? '', [cast[by]]);
  await road.consent('noor');
  const [newest = ''] = await openCases(scene);
  const caseId = server.seals('client').openId(newest) ?? '';
  const at = (name: Name) => ({ caseId: road.at(cast[name], caseId) });
  const unitId = road.at(otherHousing, cast[by]);
  await otherHousing.does('inviteOrganisation', { ...at('otherHousing'), unitId });
  await server.settled();
  await cast[by].does('acceptInvitation', at(by));
  scene.noteDown(`case of ${by}`, caseId);
  return caseId;
}

async function openCases({ cast }: Scene): Promise<readonly string[]> {
  const { data } = await cast.noor.ask(casesQuery);
  return casesSchema.parse(data).cases.flatMap(({ id, course }) => (course.status === 'CLOSED' ? [] : [id]));
}

/** The end, which comes last: on a case of its own for each body. */
export function closing(by: WorkingBody): Account {
  return {
    ...{ by, mutation: 'closeCooperation', again: 'CLOSED' },
    ready: async (scene) => ({ caseId: scene.road.at(scene.cast[by], await freshCase(scene, by)), ending: 'EXPELLED' }),
    other: changed({ ending: 'DIED' }),
  };
}

/** The person ends it as the very last thing. */
export const ending: Account = {
  ...{ by: 'kim', mutation: 'endCooperation', again: 'Accepted', outsiders: ['noor'] },
  ready: (scene) => inCase(scene, 'kim', { words: text }),
  other: changed({ words: 'Noe annet' }),
};
