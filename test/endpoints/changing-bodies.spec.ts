import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { nationalIds } from '../support/cast.js';
import { eventually } from '../support/eventually.js';
import { KimsCase } from './kims-case.js';

let kims: KimsCase;
let road: KimsCase['road'];

before(async () => {
  kims = await KimsCase.open();
  ({ road } = kims);
});
after(() => kims?.close());

describe('two municipalities dispute who is responsible', () => {
  const fields =
    'responsibility { status dueOn disputedBy { organisationName } responsible { organisationName } } needs { id followUpLead { organisationName } }';
  it('a clock runs for both to see, whoever held the need holds it, and they agree', async () => {
    const { housing, otherHousing, prison } = road.cast;
    await road.need(kims.caseId, prison);
    const lead = z.array(z.object({ followUpLead: z.object({ organisationName: z.string() }) }));
    await housing.does('disputeResponsibility', { ...kims.own(housing), reason: 'STAYS_ELSEWHERE' });
    const disputed = await kims.told(otherHousing, fields);
    assert.match(
      JSON.stringify(disputed['responsibility']),
      /"DISPUTED","dueOn":"\d{4}-\d\d-\d\d","disputedBy":\{"organisationName":"Fjordvik kommune"/,
    );
    await otherHousing.does('proposeResponsibleMunicipality', {
      ...kims.own(otherHousing),
      unitId: road.at(otherHousing, otherHousing),
    });
    await housing.does('acceptResponsibleMunicipality', kims.own(housing));
    const settled = await kims.told(prison, fields);
    assert.deepEqual(settled['responsibility'], {
      status: 'SETTLED',
      dueOn: null,
      disputedBy: { organisationName: 'Fjordvik kommune' },
      responsible: { organisationName: 'Nesodal kommune' },
    });
    assert.deepEqual(
      lead.parse(settled['needs']).map(({ followUpLead }) => followUpLead.organisationName),
      ['Fjordvik fengsel'],
    );
  });
});

describe('a transfer changes the people, not the case', () => {
  it('is refused before the person has agreed to the receiving prison', async () => {
    const { prison, otherPrison } = road.cast;
    const { text } = await prison.send('transferPerson', {
      commandId: '6b1f8c1e-5d0a-4f3e-9a55-0c2f9d1f6a10',
      ...kims.own(prison),
      toUnitId: road.at(prison, otherPrison),
      on: '2098-01-01',
    });
    assert.match(text, /NO_BASIS_FOR_RECIPIENT/);
  });

  it('is announced after a further yes, and the old prison leads until the new one has joined and confirms', async () => {
    const { prison, otherPrison, housing } = road.cast;
    await road.proposal(otherPrison, await road.remand('kim'), []);
    await road.consent('kim');
    const known = await eventually(async () => {
      const { participants } = await kims.told(prison, 'participants { unit { organisationName } status }');
      return /Nesodal fengsel/.test(JSON.stringify(participants)) || undefined;
    }, 'the old prison to be told of the new one, which a further yes seated');
    assert.ok(known);
    await prison.does('transferPerson', {
      ...kims.own(prison),
      toUnitId: road.at(prison, otherPrison),
      on: '2098-01-01',
    });
    const leads = 'needs { followUpLead { organisationName } } custody { transferTo { organisationName } transferOn }';
    assert.match(JSON.stringify((await kims.told(housing, leads))['needs']), /Fjordvik fengsel/);
    await otherPrison.does('confirmTransfer', { ...kims.own(otherPrison), on: '2026-10-25' });
    const after = await kims.told(housing, leads);
    assert.deepEqual(after['needs'], [{ followUpLead: { organisationName: 'Nesodal fengsel' } }]);
    assert.deepEqual(after['custody'], null);
  });

  it('and the old prison, having left, reads the case no more', async () => {
    const { prison } = road.cast;
    await road.server.settled();
    const { data } = await prison.ask('query ($id: ID!) { case(id: $id) { id } }', {
      id: road.at(prison, kims.caseId),
    });
    assert.deepEqual(data, { case: null });
  });
});

describe('who did and who read what', () => {
  const look = '{ records { edges { node { id } } } }';
  const numberOf = () => {
    const hex = kims.caseId.replace('case-', '').slice(0, 8).toUpperCase();
    return `${hex.slice(0, 4)}-${hex.slice(4)}`;
  };
  const auditSchema = z.object({
    totalCount: z.number(),
    edges: z.array(
      z.object({
        node: z.object({
          kind: z.string(),
          actorKind: z.string().nullable(),
          ownRecord: z.boolean(),
          event: z.string().nullable(),
          basis: z.string().nullable(),
          eventWords: z.string().nullable(),
        }),
      }),
    ),
  });
  const audit = async (filter = '') => {
    const { data, text } = await road.cast.supervision.ask(
      `{ audit(caseNumber: "${numberOf()}", first: 100 ${filter}) { totalCount edges { node { kind actorKind ownRecord event eventWords(language: NB) basis } } } }`,
    );
    assert.ok(data['audit'], text);
    return auditSchema.parse(data['audit']);
  };

  it('the person sees who looked at their own records of the person, barnevernstjenesten too', async () => {
    const agreement = { until: '2028-01-01', name: 'Kim Solvik', nationalId: nationalIds.kim };
    await road.cast.childWelfare.does('agreeAftercare', agreement);
    await road.server.settled();
    for (const name of ['prison', 'childWelfare'] as const) await road.cast[name].ask(look);
    const { data } = await road.cast.kim.ask(
      '{ recordLooks(first: 100) { totalCount edges { node { unit { organisationName } role fieldClasses allowed } } } }',
    );
    const text = JSON.stringify(data);
    assert.match(text, /Fjordvik fengsel/);
    assert.match(text, /Fjordvik barnevernstjeneste/);
    assert.doesNotMatch(text, /worker-/);
    const noors = await road.cast.noor.ask('{ recordLooks { totalCount } }');
    assert.deepEqual(noors.data, { recordLooks: { totalCount: 0 } });
  });

  it('supervision sees acts with their basis, and looks at own records, but none of barnevernstjenesten’s', async () => {
    const { edges } = await audit('filter: { what: [READ] actorKind: CORRECTIONAL_SERVICE }');
    assert.ok(edges.some(({ node }) => node.ownRecord && node.basis?.startsWith('own-record')));
    const acts = await audit('filter: { what: [DID] }');
    assert.ok(
      acts.edges.some(({ node }) => node.event === 'client.ConsentGiven' && node.basis?.startsWith('own-access')),
    );
    assert.ok(
      acts.edges.some(
        ({ node }) =>
          node.event === 'municipality.ResponsibleMunicipalityDisputed' && node.basis?.startsWith('consent'),
      ),
    );
    assert.ok(
      acts.edges.every(({ node }) => /\p{L}/u.test(node.eventWords ?? '') && !/[{}]/.test(node.eventWords ?? '')),
    );
    assert.ok(edges.every(({ node }) => node.event === null && node.eventWords === null));
    const { totalCount } = await audit('filter: { actorKind: CHILD_WELFARE }');
    assert.equal(totalCount, 0);
  });

  it('a filter counts what it keeps', async () => {
    const parts = await Promise.all(['DID', 'READ', 'DENIED'].map((what) => audit(`filter: { what: [${what}] }`)));
    for (const [at, part] of parts.entries())
      assert.ok(part.edges.every(({ node }) => node.kind === ['DID', 'READ', 'DENIED'][at]));
    const { totalCount } = await audit('filter: { organisation: "311000314" from: "2020-01-01" to: "2020-12-31" }');
    assert.equal(totalCount, 0);
  });
});
