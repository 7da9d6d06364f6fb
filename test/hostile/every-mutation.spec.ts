import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { kinds } from '#lib/kernel';
import { castOf, type Cast } from '../support/cast.js';
import { allMutations, mutationOf } from '../support/mutations.js';
import { answerAt, outcomeOf, type Answer, type Input } from '../support/speaker.js';
import type { Account } from './account.js';
import { joining, needAccounts, ownAccounts, prisonJoins, unseenAccounts } from './case-accounts.js';
import { answers, withdrawal } from './client-accounts.js';
import { sortOf } from './input-sorts.js';
import { recordAccounts } from './record-accounts.js';
import { Scene, type Name } from './scene.js';
import { canary, wrongValues } from './wrong-values.js';

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
      const answer = await unheard(() => scene.cast[name].send(mutation, { commandId: randomUUID(), ...input }));
      assert.equal(outcomeOf(answer), expected, `${name} ${JSON.stringify(input).slice(0, 400)}: ${answer.text}`);
      if (expected === 'NOT_THERE') assert.equal(answer.text, (nothingThere ??= answer.text));
      return answer;
    }

    for (const field of shape.fields)
      it(`takes no wrong ${field.name}`, async () => {
        const sort = sortOf(mutation, field);
        const foreign = sort.sort === 'thing' && account !== prisonJoins ? scene.foreign(sort.of) : undefined;
        const place = { road: scene.road, kind: kindOf(by), good: good[field.name], foreign };
        for (const { why, value, expected } of wrongValues(field, sort, place)) {
          const answer = await tried(by, { ...good, [field.name]: value }, expected);
          if (expected === 'BAD_USER_INPUT') assert.match(answer.errors[0]?.field ?? '', /^input/, why);
          if (expected === 'BAD_USER_INPUT' && answer.data['answer'] !== undefined)
            assert.ok(answer.errors[0]?.field?.startsWith(`input.${field.name}`), `${why}: ${answer.text}`);
          if (typeof value === 'string' && value.length > 4) assert.ok(!answer.text.includes(value.slice(0, 40)), why);
        }
      });

    it('takes no field that it does not know, nor misses one that it needs', async () => {
      await tried(by, { ...good, canary }, 'BAD_USER_INPUT');
      for (const { name, isRequired } of shape.fields.filter(({ name: field }) => field !== 'commandId'))
        if (isRequired) await tried(by, { ...good, [name]: undefined }, 'BAD_USER_INPUT');
    });

    it('is nobody else’s', async () => {
      const body = JSON.stringify({
        query: shape.document,
        variables: { input: { commandId: randomUUID(), ...good } },
      });
      const strangers = speakersOfOtherKinds(kindOf(by));
      const tokens = [undefined, 'forged', ...(await Promise.all(strangers.map((stranger) => stranger.token())))];
      const heard = new Set<string>();
      for (const token of tokens) {
        const answer = await unheard(() => answerAt(scene.server.url, kindOf(by), body, token));
        assert.deepEqual([answer.status, outcomeOf(answer)], [401, 'UNAUTHENTICATED']);
        heard.add(answer.text);
      }
      assert.equal(heard.size, 1);
      for (const name of outsiders) await tried(name, good, 'NOT_THERE');
    });

    if (never === true) {
      it('is not there, however good the input', async () => {
        await tried(by, good, 'NOT_THERE');
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
      const repeated = await unheard(() => speaker.send(mutation, { commandId, ...good }));
      assert.deepEqual(whatWasMade(repeated), whatWasMade(first));
      const other = await account.other(good, scene);
      const reused = await unheard(() => speaker.send(other.mutation ?? mutation, { commandId, ...other.input }));
      assert.equal(outcomeOf(reused), 'COMMAND_ID_REUSED', reused.text);
      for (const name of outsiders) await tried(name, { commandId, ...good }, 'NOT_THERE');
    });

    it('is not done again under another command id', async () => {
      const { again } = account;
      if (again !== 'stores another') return void (await tried(by, good, again));
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

/** Nothing that is refused, or done already, is in the log afterwards; and no answer shows our inside or the input. */
async function unheard(send: () => Promise<Answer>): Promise<Answer> {
  const answer = await send();
  assert.equal(await scene.server.head(), head, answer.text);
  assert.doesNotMatch(answer.text, /INTERNAL|UNAVAILABLE|anarifugl|stack|\/libs\/|14850350281/, answer.text);
  return answer;
}

function speakersOfOtherKinds(own: string) {
  const one = new Map(Object.values<Cast[Name]>(scene.cast).map((speaker) => [speaker.kind, speaker]));
  return kinds.flatMap((kind) => (kind === own ? [] : (one.get(kind) ?? [])));
}

/** What stays the same however far the views have come meanwhile. */
function whatWasMade({ text }: Answer): string {
  return text.replace(/"viewRevision":\d+,"visible":(true|false)/, '');
}
