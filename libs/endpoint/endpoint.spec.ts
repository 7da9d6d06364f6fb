import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startTwoEndpoints, type TwoEndpoints } from './two-endpoints/app.js';
import { seen } from './two-endpoints/changes.js';
import { municipalitySdl } from './two-endpoints/sdl.js';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly data: Record<string, unknown>;
  readonly codes: readonly unknown[];
  readonly errors: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

let server: TwoEndpoints;

async function ask(path: string, token: string, body: unknown, at = server): Promise<Answer> {
  const response = await fetch(`${at.url}/graphql/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  const { data = {}, errors = [] } = JSON.parse(text);
  const codes = errors.map((error: Answer['errors'][number]) => error.extensions['code']);
  return { status: response.status, text, data, codes, errors };
}

const query = (text: string, variables: Record<string, unknown> = {}) => ({ query: text, variables });

before(async () => {
  server = await startTwoEndpoints();
});
after(() => server.close());

describe('two endpoints on one server', () => {
  it('each have a Case of their own', async () => {
    const fields = '{ __type(name: "Case") { fields { name } } }';
    const one = await ask('municipality', 'municipal', query(fields));
    const other = await ask('partner', 'partner', query(fields));
    assert.match(one.text, /"number"/);
    assert.doesNotMatch(one.text, /"title"/);
    assert.match(other.text, /"title"/);
    assert.deepEqual((await ask('partner', 'partner', query('{ case { title } }'))).data, {
      case: { title: 'One word for another thing' },
    });
  });

  it('answer a query, a sealed id, a page and a mutation', async () => {
    const { data } = await ask('municipality', 'municipal', query('{ sealed numbers(first: 2) { edges { node } } }'));
    assert.deepEqual(data['numbers'], { edges: [{ node: 0 }, { node: 1 }] });
    const found = await ask(
      'municipality',
      'municipal',
      query('query($id: ID!) { case(id: $id) { number } }', { id: data['sealed'] }),
    );
    assert.deepEqual(found.data, { case: { number: 'S-1' } });
    const settle = query('mutation($input: SettleInput!) { settle(input: $input) }', {
      input: { on: '2026-11-23', note: '' },
    });
    assert.deepEqual((await ask('municipality', 'municipal', settle)).data, { settle: 'municipality on 2026-11-23' });
  });

  it('end what was opened for a request when it ends', async () => {
    const { opened, closed } = seen;
    await ask('municipality', 'municipal', query('{ a: case(id: "x") { number } b: case(id: "y") { number } }'));
    assert.deepEqual([seen.opened - opened, seen.closed - closed], [1, 1]);
  });

  for (const [why, token] of [
    ['a forged one', 'forged'],
    ['one of another kind', 'partner'],
    ['none', ''],
  ] as const)
    it(`give the same UNAUTHENTICATED for ${why}`, async () => {
      const { status, codes, text } = await ask('municipality', token, query('{ sealed }'));
      assert.equal(status, 401);
      assert.deepEqual(codes, ['UNAUTHENTICATED']);
      assert.equal(text, (await ask('municipality', 'other', query('{ sealed }'))).text);
    });
});

describe('an error', () => {
  it('of our own says nothing of its cause, and the log says where but not what', async () => {
    const { text, codes } = await ask('municipality', 'municipal', query('{ broken(how: "badly") }'));
    assert.deepEqual(codes, ['INTERNAL']);
    assert.doesNotMatch(text, /canary|stack|originalError/);
    assert.doesNotMatch(JSON.stringify(server.logged), /canary/);
    assert.match(JSON.stringify(server.logged), /municipality\.resolver/);
  });

  it('of a database that is away is UNAVAILABLE, and a planned one keeps its code', async () => {
    const { codes } = await ask(
      'municipality',
      'municipal',
      query('{ a: broken(how: "down") b: broken(how: "missing") }'),
    );
    assert.deepEqual(codes, ['UNAVAILABLE', 'NOT_FOUND']);
  });

  for (const [why, on, note, field] of [
    ['a malformed date', 'canary', '', 'input.on'],
    ['a number for a date', 1987, '', 'input.on'],
    ['a text that is too long', '2026-11-23', 'canary canary canary', 'input.note'],
    ['no text at all', '2026-11-23', null, 'input.note'],
  ] as const)
    it(`for ${why} names the field and never the value`, async () => {
      const settle = query('mutation($input: SettleInput!) { settle(input: $input) }', { input: { on, note } });
      const { text, codes, errors } = await ask('municipality', 'municipal', settle);
      assert.deepEqual(codes, ['BAD_USER_INPUT']);
      assert.equal(errors[0]?.extensions['field'], field);
      assert.doesNotMatch(text, /canary|1987/);
    });

  it('for a value written in the document does not repeat it', async () => {
    for (const input of ['{ on: "canary", note: "" }', '{ on: "2026-11-23", note: 198719871987 }', '{ on: canary']) {
      const { text, codes } = await ask('municipality', 'municipal', query(`mutation { settle(input: ${input}) }`));
      assert.match(String(codes[0]), /BAD_(USER_INPUT|DOCUMENT)/);
      assert.doesNotMatch(text, /canary|1987/);
    }
  });

  it('for an unknown field names it and suggests nothing', async () => {
    const { codes, errors } = await ask('municipality', 'municipal', query('{ seald }'));
    assert.deepEqual(codes, ['BAD_DOCUMENT']);
    assert.equal(errors[0]?.message, 'Cannot query field "seald" on type "Query".');
  });
});

describe('too much', () => {
  const deep = `{ case(id: "x") ${'{ self '.repeat(13)} { number } ${'}'.repeat(14)}`;
  const wide = `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: sealed`).join(' ')} }`;
  for (const [what, text] of [
    ['depth', deep],
    ['aliases', wide],
    ['tokens', `{ ${'a '.repeat(3_100)} }`],
    ['characters', `{ sealed } # ${'x'.repeat(20_000)}`],
  ] as const)
    it(`in ${what} is LIMIT_EXCEEDED`, async () => {
      assert.deepEqual((await ask('municipality', 'municipal', query(text))).codes, ['LIMIT_EXCEEDED']);
    });

  it('in one body is refused before it is read, and several operations in one body too', async () => {
    assert.equal(await rawStatus('x'.repeat(1_048_577)), 413);
    assert.deepEqual((await ask('municipality', 'municipal', [query('{ sealed }'), query('{ sealed }')])).codes, [
      'BAD_REQUEST',
    ]);
  });
});

async function rawStatus(text: string): Promise<number> {
  const headers = { 'content-type': 'application/json', authorization: 'Bearer municipal' };
  const body = JSON.stringify(query(text));
  return (await fetch(`${server.url}/graphql/municipality`, { method: 'POST', headers, body })).status;
}

it('a request that a foreign page could send by itself is refused', async () => {
  const url = `${server.url}/graphql/municipality?query={sealed}`;
  const response = await fetch(url, { headers: { authorization: 'Bearer municipal' } });
  assert.equal(response.status, 400);
  assert.match(await response.text(), /BAD_REQUEST/);
});

it('in production the schema cannot be asked for', async () => {
  const production = await startTwoEndpoints('production');
  try {
    const { codes, data } = await ask(
      'municipality',
      'municipal',
      query('{ __schema { types { name } } }'),
      production,
    );
    assert.deepEqual([codes, data], [['BAD_DOCUMENT', 'BAD_DOCUMENT'].slice(0, codes.length), {}]);
    assert.notEqual(codes.length, 0);
  } finally {
    await production.close();
  }
});

it('boot fails for a resolver that the SDL does not know, and for a field without a resolver', async () => {
  await assert.rejects(startTwoEndpoints('embedded', municipalitySdl.replace('sealed: ID!', 'other: ID!')), /sealed/);
  const more = `${municipalitySdl} extend type Query { unresolved: Int @class(name: "case") }`;
  await assert.rejects(startTwoEndpoints('embedded', more), /unresolved/);
});
