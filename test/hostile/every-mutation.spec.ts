import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { kinds } from '#lib/kernel';
import { castOf, type Cast } from '../support/cast.js';
import { allMutations, mutationOf, type InputShape } from '../support/mutations.js';
import { answerAt, outcomeOf, type Answer, type Input } from '../support/speaker.js';
import type { Account } from './account.js';
import {
  cardAccounts,
  cardlessAccounts,
  joining,
  needAccounts,
  ownAccounts,
  prisonJoins,
  unseenAccounts,
} from './case-accounts.js';
import { answers, withdrawal } from './client-accounts.js';
import { sortOf } from './input-sorts.js';
import { recordAccounts } from './record-accounts.js';
import { Scene, type Name } from './scene.js';
import { canary, wrongValues, type WrongValue } from './wrong-values.js';

/** In this order they are one road: each finds what those before it have made. */
const accounts: readonly Account[] = [
  ...recordAccounts,
  ...answers,
  ...joining('prison', 'housing'),
  ...joining('housing', 'mission'),
  ...joining('mission', 'clinic'),
  ...joining('clinic', 'boTeam'),
  ...needAccounts('prison'),
  ...needAccounts('housing'),
  ...needAccounts('mission'),
  ...needAccounts('clinic'),
  ...cardAccounts('prison', 'MONEY'),
  ...cardAccounts('housing', 'PHONE'),
  ...cardAccounts('mission', 'TRAVEL'),
  ...cardlessAccounts,
  ...ownAccounts,
  ...unseenAccounts,
  prisonJoins,
  withdrawal,
];

let scene: Scene;
let head = 0;
before(async () => {
  scene = await Scene.open();
  head = await scene.server.head();
});
after(() => scene?.stop());

const names = castOf('');
const kindOf = (name: Name) => names[name].kind;

it('has an account of every command of every endpoint', () => {
  const told = accounts.map(({ by, mutation }) => `${kindOf(by)} ${mutation}`).sort();
  assert.deepEqual(told, allMutations.map(({ kind, name }) => `${kind} ${name}`).sort());
});

for (const account of accounts) {
  const { by, mutation, outsiders = [], never } = account;
  const shape = mutationOf(kindOf(by), mutation);
  describe(`${kindOf(by)} ${mutation}`, () => {
    let good: Input;
    /** The answer to what is not there; every other such answer is the same, to the byte. */
    let nothingThere: string | undefined;
    before(async () => {
      good = await account.ready(scene);
      await scene.server.settled();
      head = await scene.server.head();
    });

    async function tried(name: Name, input: Input, expected: string): Promise<Answer> {
      const answer = decent(await scene.cast[name].send(mutation, { commandId: randomUUID(), ...input }));
      assert.equal(outcomeOf(answer), expected, `${name} ${JSON.stringify(input).slice(0, 400)}: ${answer.text}`);
      if (expected === 'NOT_THERE') assert.equal(answer.text, (nothingThere ??= answer.text));
      return answer;
    }

    async function triedWith(field: InputShape, { why, value, expected }: WrongValue): Promise<void> {
      const { text, data, errors } = await tried(by, { ...good, [field.name]: value }, expected);
      if (typeof value === 'string' && value.length > 4) assert.ok(!text.includes(value.slice(0, 40)), why);
      if (expected !== 'BAD_USER_INPUT') return;
      // What GraphQL itself refuses is named by the variable, sometimes without the way into it.
      const named = data['answer'] === undefined ? 'input' : `input.${field.name}`;
      assert.ok(errors[0]?.field?.startsWith(named), `${why}: ${text}`);
    }

    for (const field of shape.fields)
      it(`takes no wrong ${field.name}`, async () => {
        const sort = sortOf(mutation, field);
        const foreign = sort.sort === 'thing' && account !== prisonJoins ? scene.foreign(sort.of) : undefined;
        const place = { road: scene.road, kind: kindOf(by), good: good[field.name], foreign };
        await unheard(wrongValues(field, sort, place).map((wrong) => triedWith(field, wrong)));
      });

    it('takes no field that it does not know, nor misses one that it needs', async () => {
      const needed = shape.fields.filter(({ name, isRequired }) => isRequired && name !== 'commandId');
      const missing = needed.map(({ name }) => ({ ...good, [name]: undefined }));
      await unheard([{ ...good, canary }, ...missing].map((input) => tried(by, input, 'BAD_USER_INPUT')));
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
      await unheard(outsiders.map((name) => tried(name, good, 'NOT_THERE')));
    });

    if (never === true) {
      it('is not there, however good the input', async () => {
        await unheard([tried(by, good, 'NOT_THERE')]);
      });
      return;
    }

    it('is done once under one command id', async () => {
      const commandId = randomUUID();
      const speaker = scene.cast[by];
      const first = await speaker.send(mutation, { commandId, ...good });
      assert.equal(outcomeOf(first), 'Accepted', first.text);
      await somethingHappened();
      scene.remember(by, mutation, first);
      const other = await account.other(good, scene);
      const [repeated, reused] = await unheard([
        speaker.send(mutation, { commandId, ...good }),
        speaker.send(other.mutation ?? mutation, { commandId, ...other.input }),
        ...outsiders.map((name) => tried(name, { commandId, ...good }, 'NOT_THERE')),
      ]);
      assert.equal(whatWasMade(repeated), whatWasMade(first));
      assert.equal(reused && outcomeOf(reused), 'COMMAND_ID_REUSED', reused?.text);
    });

    it('is not done again under another command id', async () => {
      const { again } = account;
      if (again !== 'stores another') return void (await unheard([tried(by, good, again)]));
      await scene.cast[by].does(mutation, good);
      await somethingHappened();
    });
  });
}

it('leaves nothing of what was sent in any log', async () => {
  assert.doesNotMatch(await scene.server.log(), /anarifugl|14850350281|11083550033|Bearer|eyJ/i);
});

async function somethingHappened(): Promise<void> {
  await scene.server.settled();
  const before = head;
  head = await scene.server.head();
  assert.ok(head > before);
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

/** What stays the same however far the views have come meanwhile. */
function whatWasMade(answer: Answer | undefined): string | undefined {
  return answer?.text.replace(/"viewRevision":\d+,"visible":(true|false)/, '');
}
