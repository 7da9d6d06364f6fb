import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { kinds } from '#lib/kernel';
import type { Cast } from '../support/cast.js';
import { allMutations, mutationOf, type InputShape } from '../support/mutations.js';
import { answerAt, outcomeOf, type Answer, type Input } from '../support/speaker.js';
import type { Account } from './account.js';
import { accounts, afterTheEnd, endings, kindOf, lastAccounts, laterAccounts, refusals } from './all-accounts.js';
import { sortOf } from './input-sorts.js';
import { endedRefusals } from './follow-up-refusals.js';
import { unasked } from './plan-accounts.js';
import { isOutOfReach } from './own-refusal-rows.js';
import type { RefusalRow } from './refusal-rows.js';
import { Scene, type Name } from './scene.js';
import { canary, wrongValues, type WrongValue } from './wrong-values.js';

let scene: Scene;
let head = 0;
before(async () => {
  scene = await Scene.open();
  head = await scene.server.head();
});
after(() => scene?.stop());

/** Every outcome that a command has had at an endpoint. */
const outcomes = new Map<string, Set<string>>();
/** What is said of what is not there, for each command of an endpoint: the same to all, to the byte. */
const nothingThere = new Map<string, string>();

it('has an account of every command of every endpoint', () => {
  const told = [...accounts, ...laterAccounts, ...lastAccounts, ...endings]
    .map(({ by, mutation }) => `${kindOf(by)} ${mutation}`)
    .sort();
  assert.deepEqual(told, allMutations.map(({ kind, name }) => `${kind} ${name}`).sort());
});

accounts.forEach(tryOut);

describe('as things stand', () => refusals.forEach(refuse));

laterAccounts.forEach(tryOut);

describe('once its last day has passed', () => endedRefusals.forEach(refuse));

lastAccounts.forEach(tryOut);

it('nothing is there for a body that the person has taken the consent back from', async () => {
  const caseId = scene.road.at(scene.cast.clinic, await scene.kimsCase());
  await caughtUp();
  await unheard([
    tried('registerNeed', 'clinic', { caseId, area: 'HOUSING', urgency: 'LATER', description: 'Et hjem' }, 'NOT_THERE'),
    tried('reportContact', 'clinic', { caseId, on: '2026-10-20', outcome: 'MET' }, 'NOT_THERE'),
    tried('acceptInvitation', 'clinic', { caseId }, 'NOT_THERE'),
    ...['acceptHandover', 'withdrawHandover'].map((mutation) => {
      const handoverId = scene.road.at(scene.cast.clinic, scene.madeBy('clinic', mutation));
      return tried(mutation, 'clinic', { caseId, handoverId }, 'NOT_THERE');
    }),
  ]);
});

it('does not answer whether the home can be kept before somebody asked', async () => {
  const wrong = await unasked(scene);
  await caughtUp();
  await unheard(wrong.map(([by, input]) => tried('answerKeepHome', by, input, 'NOT_ASKED')));
});

endings.forEach(tryOut);

describe('after the end', () => {
  for (const { by, rows } of afterTheEnd)
    it(`${kindOf(by)} is told so of every command on the case`, async () => {
      assert.ok(rows.length > 3);
      await caughtUp();
      for (const { mutation, inputs } of rows)
        await unheard((await inputs(scene)).map((input) => tried(mutation, by, input, 'CLOSED')));
    });
});

it('has refused with every code that a schema has', () => {
  const missing = allMutations.flatMap(({ kind, name, refusals: codes }) =>
    codes
      .filter((code) => outcomes.get(`${kind} ${name}`)?.has(code) === isOutOfReach(kind, name, code))
      .map((code) => `${kind} ${name} ${code}`),
  );
  assert.deepEqual(missing, []);
});

function refuse({ by, mutation, code, inputs }: RefusalRow): void {
  it(`${kindOf(by)} ${mutation} is refused as ${code}`, async () => {
    const wrong = await inputs(scene);
    await caughtUp();
    await unheard(wrong.map((input) => tried(mutation, by, input, code)));
  });
}

async function tried(mutation: string, by: Name, input: Input, expected: string): Promise<Answer> {
  const answer = decent(await scene.cast[by].send(mutation, { commandId: randomUUID(), ...input }));
  const command = `${kindOf(by)} ${mutation}`;
  const outcome = outcomeOf(answer);
  assert.equal(outcome, expected, `${by} ${JSON.stringify(input).slice(0, 400)}: ${answer.text}`);
  outcomes.set(command, (outcomes.get(command) ?? new Set<string>()).add(outcome));
  if (outcome !== 'NOT_THERE') return answer;
  const known = nothingThere.get(command) ?? answer.text;
  nothingThere.set(command, known);
  assert.equal(answer.text, known);
  return answer;
}

function tryOut(account: Account): void {
  const { by, mutation, outsiders = [], never, offTheLog } = account;
  const shape = mutationOf(kindOf(by), mutation);
  describe(`${kindOf(by)} ${mutation}`, () => {
    let good: Input;
    before(async () => {
      good = await account.ready(scene);
      await caughtUp();
    });

    async function triedWith(field: InputShape, { why, value, expected }: WrongValue): Promise<void> {
      const { text, data, errors } = await tried(mutation, by, { ...good, [field.name]: value }, expected);
      if (typeof value === 'string' && value.length > 4) assert.ok(!text.includes(value.slice(0, 40)), why);
      if (expected !== 'BAD_USER_INPUT') return;
      // What GraphQL itself refuses is named by the variable, sometimes without the way into it.
      const named = data['answer'] === undefined ? 'input' : `input.${field.name}`;
      assert.ok(errors[0]?.field?.startsWith(named), `${why}: ${text}`);
    }

    for (const field of shape.fields)
      it(`takes no wrong ${field.name}`, async () => {
        const sort = sortOf(mutation, field);
        const foreign = sort.sort === 'thing' && account.knowsNoor !== true ? scene.foreign(sort.of) : undefined;
        const place = { road: scene.road, kind: kindOf(by), good: good[field.name], foreign };
        await unheard(wrongValues(field, sort, place).map((wrong) => triedWith(field, wrong)));
      });

    it('takes no field that it does not know, nor misses one that it needs', async () => {
      const needed = shape.fields.filter(({ name, isRequired }) => isRequired && name !== 'commandId');
      const missing = needed.map(({ name }) => ({ ...good, [name]: undefined }));
      await unheard([{ ...good, canary }, ...missing].map((input) => tried(mutation, by, input, 'BAD_USER_INPUT')));
    });

    it('is nobody else’s', async () => {
      const body = JSON.stringify({
        query: shape.document,
        variables: { input: { commandId: randomUUID(), ...good } },
      });
      const strangers = speakersOfOtherKinds(kindOf(by));
      const tokens = [undefined, 'forged', ...(await Promise.all(strangers.map((stranger) => stranger.token())))];
      const heard = await unheard(tokens.map((token) => answerAt(scene.server.url, kindOf(by), body, token)));
      for (const answer of heard) assert.deepEqual([answer.status, outcomeOf(answer)], [401, 'UNAUTHENTICATED']);
      assert.equal(new Set(heard.map(({ text }) => text)).size, 1);
      await unheard(outsiders.map((name) => tried(mutation, name, good, 'NOT_THERE')));
    });

    if (never === true) {
      it('is not there, however good the input', async () => {
        await unheard([tried(mutation, by, good, 'NOT_THERE')]);
      });
      return;
    }

    if (offTheLog === true) {
      it('is done, leaves nothing on the log, and is nobody else’s', async () => {
        await unheard([tried(mutation, by, good, 'Accepted')]);
        await unheard(outsiders.map((name) => tried(mutation, name, good, 'NOT_THERE')));
      });
      return;
    }

    it('is done once under one command id', async () => {
      const commandId = randomUUID();
      const speaker = scene.cast[by];
      const first = await speaker.send(mutation, { commandId, ...good });
      assert.equal(outcomeOf(first), 'Accepted', first.text);
      await somethingHappened();
      scene.remember(by, mutation, idIn(first));
      const other = await account.other(good, scene);
      const [repeated, reused] = await unheard([
        speaker.send(mutation, { commandId, ...good }),
        speaker.send(other.mutation ?? mutation, { commandId, ...other.input }),
        ...outsiders.map((name) => tried(mutation, name, { commandId, ...good }, 'NOT_THERE')),
      ]);
      assert.equal(whatWasMade(repeated), whatWasMade(first));
      assert.equal(reused && outcomeOf(reused), 'COMMAND_ID_REUSED', reused?.text);
    });

    it('is not done again under another command id', async () => {
      const { again } = account;
      if (again !== 'stores another') return void (await unheard([tried(mutation, by, good, again)]));
      scene.remember(by, `${mutation} again`, await scene.cast[by].does(mutation, good));
      await somethingHappened();
    });
  });
}

it('leaves nothing of what was sent in any log', async () => {
  assert.doesNotMatch(await scene.server.log(), /anarifugl|14850350281|11083550033|Bearer|eyJ/i);
});

async function caughtUp(): Promise<void> {
  await scene.server.settled();
  head = await scene.server.head();
}

async function somethingHappened(): Promise<void> {
  const earlier = head;
  await caughtUp();
  assert.ok(head > earlier);
}

/** Nothing that is refused, or was done already, is in the log afterwards. */
async function unheard<T>(sent: readonly Promise<T>[]): Promise<readonly T[]> {
  const answers = await Promise.all(sent);
  assert.equal(await scene.server.head(), head, 'the log has grown');
  return answers;
}

/** No answer shows our inside or the input. */
function decent(answer: Answer): Answer {
  assert.doesNotMatch(answer.text, /INTERNAL|UNAVAILABLE|anarifugl|stack|\/libs\/|14850350281/, answer.text);
  return answer;
}

function speakersOfOtherKinds(own: string) {
  const one = new Map(Object.values<Cast[Name]>(scene.cast).map((speaker) => [speaker.kind, speaker]));
  return kinds.flatMap((kind) => (kind === own ? [] : (one.get(kind) ?? [])));
}

function idIn({ text }: Answer): string {
  return /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
}

/** What stays the same however far the views have come meanwhile. */
function whatWasMade(answer: Answer | undefined): string | undefined {
  return answer?.text.replace(/"viewRevision":\d+,"visible":(true|false)/, '');
}
