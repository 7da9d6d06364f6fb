import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { kinds } from '#lib/kernel';
import { castOf, type Cast } from '../support/cast.js';
import { answerAt, type Answer, type Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

let embedded: TestServer;
let production: TestServer;
let cast: Cast;
let inProduction: ReadonlyMap<string, string>;

/* The embedded server's provider is the issuer that the one in production trusts. */
before(async () => {
  embedded = await TestServer.start();
  cast = castOf(embedded.url);
  const issuer = {
    issuer: `${embedded.url}/oidc`,
    jwks: `${embedded.url}/oidc/jwks`,
    audience: `${embedded.url}/graphql`,
    algorithms: ['ES256'],
    mapping: { style: 'own' },
  };
  const issuers = join(embedded.folder, 'issuers.json');
  await writeFile(issuers, JSON.stringify([issuer]));
  production = await TestServer.start({ SAMHOLD_MODE: 'production', SAMHOLD_ISSUERS: issuers });
  const tokens = Object.values(cast).map(async (speaker) => [speaker.kind, await speaker.token()] as const);
  inProduction = new Map(await Promise.all(tokens));
});
after(async () => {
  await production?.stop();
  await embedded?.stop();
});

const codes = ({ errors }: Answer) => [...new Set(errors.map(({ code }) => code))];
const speakers = () => [...new Map(Object.values<Speaker>(cast).map((speaker) => [speaker.kind, speaker])).values()];

const unitFields = 'id kind organisationName unitName phone can cannot';
const item = `id caseId caseNumber person { state value } verb area urgency counterpart { ${unitFields} } since replyBy workingDaysLeft`;
const inbox = (first: string) => `inbox(bucket: NEEDS_ME, first: ${first}) { edges { cursor node { ${item} } } }`;

describe('one request asks for so much and no more', () => {
  const tooMuch = {
    depth: `{ case(id: "x") { needs ${'{ followUpLead '.repeat(12)}{ id }${' }'.repeat(12)} } }`,
    aliases: `{ ${Array.from({ length: 31 }, (_, index) => `a${index}: me { role }`).join(' ')} }`,
    cost: `{ ${Array.from({ length: 12 }, (_, index) => `a${index}: ${inbox('100')}`).join(' ')} }`,
    'cost by a variable': `query ($n: Int) { ${Array.from({ length: 12 }, (_, index) => `a${index}: ${inbox('$n')}`).join(' ')} }`,
    tokens: `{ me { ${'role '.repeat(3_000)} } }`,
    characters: `{ me { role } } # ${'x'.repeat(20_000)}`,
  };
  for (const [what, query] of Object.entries(tooMuch))
    it(`in ${what}`, async () => {
      const answer = await cast.housing.ask(query, { n: 1 });
      assert.ok(codes(answer).includes('LIMIT_EXCEEDED'), answer.text.slice(0, 300));
      assert.deepEqual([answer.status, answer.data], [400, {}]);
    });

  it('in depth, where the schema itself could be asked for without end', async () => {
    const query = `{ __schema { types { fields { type ${'{ ofType '.repeat(10)}{ name }${' }'.repeat(10)} } } } }`;
    assert.deepEqual(codes(await cast.housing.ask(query)), ['LIMIT_EXCEEDED']);
  });

  it('in bytes', async () => {
    const body = JSON.stringify({ query: '{ me { role } }', variables: { canary: 'Kanarifugl'.repeat(110_000) } });
    const answer = await answerAt(embedded.url, 'municipality', body, await cast.housing.token());
    assert.deepEqual([answer.status, codes(answer)], [413, ['LIMIT_EXCEEDED']]);
    assert.doesNotMatch(answer.text, /Kanarifugl/);
  });

  it('and asks one thing, whatever the endpoint', async () => {
    const one = { query: '{ me { role } }' };
    for (const speaker of speakers()) {
      const token = await speaker.token();
      const bodies = [
        JSON.stringify([one, one]),
        '[]',
        '{}',
        '"Kanarifugl"',
        '{"query":7}',
        '{"query":"{ me"}',
        'null',
        '',
      ];
      for (const body of bodies) {
        const answer = await answerAt(embedded.url, speaker.kind, body, token);
        assert.ok(['BAD_REQUEST', 'BAD_DOCUMENT'].includes(String(codes(answer)[0])), `${body}: ${answer.text}`);
        assert.equal(answer.status, 400);
        assert.doesNotMatch(answer.text, /Kanarifugl|stack/);
      }
    }
  });
});

describe('in production', () => {
  it('no endpoint tells its schema, nor what a wrong word could have been', async () => {
    assert.deepEqual([...inProduction.keys()].sort(), [...kinds].sort());
    for (const kind of kinds) {
      const asked = async (query: string) =>
        answerAt(production.url, kind, JSON.stringify({ query }), inProduction.get(kind));
      assert.deepEqual(codes(await asked('{ me { role synthetic } }')), [], kind);
      for (const query of ['{ __schema { types { name } } }', '{ __type(name: "Query") { fields { name } } }'])
        assert.deepEqual(codes(await asked(query)), ['BAD_DOCUMENT'], kind);
      const { text } = await asked('{ mee { rolle } }');
      assert.doesNotMatch(text, /Did you mean|suggest|"me"/);
    }
  });

  it('a demo’s secrets open nothing', async () => {
    const token = await fetch(`${production.url}/oidc/token`, { method: 'POST' });
    assert.equal(token.status, 404);
    const { status } = await answerAt(production.url, 'municipality', '{"query":"{ me { role } }"}', 'demo');
    assert.equal(status, 401);
  });
});
