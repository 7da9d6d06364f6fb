import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { kinds } from '#lib/kernel';
import type { Cast } from '../support/cast.js';
import { mutationOf, type InputShape } from '../support/mutations.js';
import { answerAt, outcomeOf, type Answer, type Input } from '../support/speaker.js';
import type { Account } from './account.js';
import { sortOf } from './input-sorts.js';
import type { Name } from './scene.js';
import { endpointOf, type Trial } from './trial.js';
import { canary, wrongValues, type WrongValue } from './wrong-values.js';

/** One command: sent wrongly, by strangers, rightly, and again. */
export function tryOut(trial: Trial, account: Account): void {
  const { by, mutation } = account;
  describe(`${endpointOf(by)} ${mutation}`, () => {
    let ready: Input | undefined;
    const good = () => ready ?? {};
    before(async () => {
      ready = await account.ready(trial.scene);
      await trial.caughtUp();
    });
    sentWrongly(trial, account, good);
    sentByStrangers(trial, account, good);
    if (account.never === true) neverThere(trial, account, good);
    else if (account.offTheLog === true) doneOffTheLog(trial, account, good);
    else doneOnce(trial, account, good);
  });
}

type Good = () => Input;

function sentWrongly(trial: Trial, account: Account, good: Good): void {
  const { by, mutation } = account;
  const { fields } = mutationOf(endpointOf(by), mutation);
  for (const field of fields)
    it(`takes no wrong ${field.name}`, async () => {
      const { scene } = trial;
      const sort = sortOf(mutation, field);
      const foreign = sort.sort === 'thing' && account.knowsNoor !== true ? scene.foreign(sort.of) : undefined;
      const place = { road: scene.road, kind: endpointOf(by), good: good()[field.name], foreign };
      const wrong = wrongValues(field, sort, place);
      await trial.unheard(wrong.map((value) => triedWith(trial, account, good(), field, value)));
    });

  it('takes no field that it does not know, nor misses one that it needs', async () => {
    const needed = fields.filter(({ name, isRequired }) => isRequired && name !== 'commandId');
    const missing = needed.map(({ name }) => ({ ...good(), [name]: undefined }));
    const wrong = [{ ...good(), canary }, ...missing];
    await trial.unheard(wrong.map((input) => trial.tried(mutation, by, input, 'BAD_USER_INPUT')));
  });
}

async function triedWith(
  trial: Trial,
  { by, mutation }: Account,
  good: Input,
  field: InputShape,
  { why, value, expected }: WrongValue,
): Promise<void> {
  const { text, data, errors } = await trial.tried(mutation, by, { ...good, [field.name]: value }, expected);
  if (typeof value === 'string' && value.length > 4) assert.ok(!text.includes(value.slice(0, 40)), why);
  if (expected !== 'BAD_USER_INPUT') return;
  // What GraphQL itself refuses is named by the variable, sometimes without the way into it.
  const named = data['answer'] === undefined ? 'input' : `input.${field.name}`;
  assert.ok(errors[0]?.field?.startsWith(named), `${why}: ${text}`);
}

function sentByStrangers(trial: Trial, { by, mutation, outsiders = [] }: Account, good: Good): void {
  it('is nobody else’s', async () => {
    const { document } = mutationOf(endpointOf(by), mutation);
    const body = JSON.stringify({ query: document, variables: { input: { commandId: randomUUID(), ...good() } } });
    const strangers = speakersOfOtherKinds(trial, endpointOf(by));
    const tokens = [undefined, 'forged', ...(await Promise.all(strangers.map((stranger) => stranger.token())))];
    const { url } = trial.scene.server;
    const heard = await trial.unheard(tokens.map((token) => answerAt(url, endpointOf(by), body, token)));
    for (const answer of heard) assert.deepEqual([answer.status, outcomeOf(answer)], [401, 'UNAUTHENTICATED']);
    assert.equal(new Set(heard.map(({ text }) => text)).size, 1);
    await trial.unheard(outsiders.map((name) => trial.tried(mutation, name, good(), 'NOT_THERE')));
  });
}

function speakersOfOtherKinds({ scene }: Trial, own: string) {
  const one = new Map(Object.values<Cast[Name]>(scene.cast).map((speaker) => [speaker.kind, speaker]));
  return kinds.flatMap((kind) => (kind === own ? [] : (one.get(kind) ?? [])));
}

function neverThere(trial: Trial, { by, mutation }: Account, good: Good): void {
  it('is not there, however good the input', async () => {
    await trial.unheard([trial.tried(mutation, by, good(), 'NOT_THERE')]);
  });
}

function doneOffTheLog(trial: Trial, { by, mutation, outsiders = [] }: Account, good: Good): void {
  it('is done, leaves nothing on the log, and is nobody else’s', async () => {
    await trial.unheard([trial.tried(mutation, by, good(), 'Accepted')]);
    await trial.unheard(outsiders.map((name) => trial.tried(mutation, name, good(), 'NOT_THERE')));
  });
}

function doneOnce(trial: Trial, account: Account, good: Good): void {
  const { by, mutation, again, outsiders = [] } = account;
  it('is done once under one command id', async () => {
    const commandId = randomUUID();
    const { scene } = trial;
    const speaker = scene.cast[by];
    const first = await speaker.send(mutation, { commandId, ...good() });
    assert.equal(outcomeOf(first), 'Accepted', first.text);
    await trial.somethingHappened();
    scene.remember(by, mutation, idIn(first));
    const other = await account.other(good(), scene);
    const [repeated, reused] = await trial.unheard([
      speaker.send(mutation, { commandId, ...good() }),
      speaker.send(other.mutation ?? mutation, { commandId, ...other.input }),
      ...outsiders.map((name) => trial.tried(mutation, name, { commandId, ...good() }, 'NOT_THERE')),
    ]);
    assert.equal(whatWasMade(repeated), whatWasMade(first));
    assert.equal(reused && outcomeOf(reused), 'COMMAND_ID_REUSED', reused?.text);
  });

  it('is not done again under another command id', async () => {
    if (again !== 'stores another') return void (await trial.unheard([trial.tried(mutation, by, good(), again)]));
    trial.scene.remember(by, `${mutation} again`, await trial.scene.cast[by].does(mutation, good()));
    await trial.somethingHappened();
  });
}

function idIn({ text }: Answer): string {
  return /"id":"([^"]+)"/.exec(text)?.[1] ?? '';
}

/** What stays the same however far the views have come meanwhile. */
function whatWasMade(answer: Answer | undefined): string | undefined {
  return answer?.text.replace(/"viewRevision":\d+,"visible":(true|false)/, '');
}
