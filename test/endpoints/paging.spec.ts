import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { nationalIds } from '../support/cast.js';
import { Road } from '../support/road.js';
import type { Speaker } from '../support/speaker.js';
import { TestServer } from '../support/test-server.js';

const pageSchema = z.object({
  totalCount: z.number().optional(),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string().nullable(),
    endCursor: z.string().nullable(),
  }),
  edges: z.array(z.object({ cursor: z.string(), node: z.object({ id: z.string() }) })),
});
type Page = z.infer<typeof pageSchema>;

const fields = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } edges { cursor node { id } }';

/** A list of an endpoint, and how its page is found in an answer. */
interface List {
  readonly name: string;
  readonly by: (road: Road) => Speaker;
  /** The arguments of a page come in place of `$args`. */
  readonly query: (road: Road) => string;
  readonly within: readonly (string | number)[];
  /** How many there are, where looking does not add one. */
  readonly size?: number;
}

let server: TestServer;
let road: Road;
let caseId: string;

before(async () => {
  server = await TestServer.start();
  road = new Road(server);
  const { prison, housing, mission, husbanken } = road.cast;
  await road.proposal(prison, await road.admission('kim'), [housing, mission]);
  caseId = await road.consent('kim', 'home-only');
  await road.join(caseId, prison, housing, mission);
  for (const urgency of ['LATER', 'TONIGHT', 'THIS_WEEK', 'TONIGHT', 'LATER', 'THIS_WEEK', 'TONIGHT'])
    await prison.does('registerNeed', {
      caseId: road.at(prison, caseId),
      area: 'HOUSING',
      urgency,
      description: urgency,
    });
  for (let number = 1; number <= 7; number += 1) {
    await mission.does('registerOutreachContact', { on: '2026-10-02', place: 'STREET', name: `Nummer ${number}` });
    await husbanken.does('receiveHousingAllowanceApplication', {
      applicationNumber: `BO-2026-00000${number}`,
      receivedOn: '2026-10-02',
      applicantName: 'Kim',
      nationalId: nationalIds.kim,
    });
  }
  await server.settled();
});
after(() => server.stop());

const lists: readonly List[] = [
  {
    name: 'records',
    by: ({ cast }) => cast.mission,
    query: () => `{ list: records($args) { ${fields} } }`,
    within: ['list'],
    size: 7,
  },
  {
    name: 'applications',
    by: ({ cast }) => cast.husbanken,
    query: () => `{ list: applications($args) { ${fields} } }`,
    within: ['list'],
    size: 7,
  },
  {
    name: 'inbox',
    by: ({ cast }) => cast.prison,
    query: () => `{ list: inbox(bucket: NEEDS_ME, $args) { totalCount ${fields} } }`,
    within: ['list'],
    size: 7,
  },
  {
    // Opened, two invited, two joined, seven needs. Not the grants, which are the person's to see.
    name: 'timeline',
    by: ({ cast }) => cast.prison,
    query: (on) => `{ case(id: "${on.at(on.cast.prison, caseId)}") { list: timeline($args) { ${fields} } } }`,
    within: ['case', 'list'],
    size: 12,
  },
  {
    name: 'timeline of the person',
    by: ({ cast }) => cast.kim,
    query: () => `{ cases { list: timeline($args) { ${fields} } } }`,
    within: ['cases', 0, 'list'],
    size: 15,
  },
  {
    name: 'looks',
    by: ({ cast }) => cast.kim,
    query: () => `{ cases { list: looks($args) { totalCount ${fields} } } }`,
    within: ['cases', 0, 'list'],
  },
  {
    name: 'audit',
    by: ({ cast }) => cast.supervision,
    query: () => `{ list: audit(caseNumber: "${numberOf(caseId)}", $args) { totalCount ${fields} } }`,
    within: ['list'],
  },
];

for (const list of lists)
  describe(list.name, () => {
    it('comes whole in pages of any size, each row once and in one order', async () => {
      const whole = (await pageOf(list, 'first: 100')).edges.map(({ node }) => node.id);
      if (list.size !== undefined) assert.equal(whole.length, list.size);
      for (const size of list.size === undefined ? [3, 10] : [1, 2, 3, list.size - 1, list.size]) {
        const pages = await allPages(list, size);
        const ids = pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));
        assert.equal(new Set(ids).size, ids.length);
        if (list.size !== undefined) assert.deepEqual(ids, whole);
        // The audit grows at its end and keeps its order.
        if (list.name === 'audit') assert.deepEqual(ids.slice(0, whole.length), whole);
        for (const page of pages.slice(0, -1)) assert.equal(page.edges.length, size);
        // Each look at the looks adds one: at the top of the person's list, at the end of the audit.
        const counted = list.name === 'looks' ? pages[0]?.totalCount : pages.at(-1)?.totalCount;
        if (counted !== undefined) assert.equal(ids.length, counted);
      }
    });

    it('takes no other page size and no cursor that it did not give out', async () => {
      const foreign = await pageOf(lists.find(({ name }) => name !== list.name) ?? list, 'first: 1');
      const own = await pageOf(list, 'first: 1');
      const cursor = own.pageInfo.endCursor ?? '';
      const tampered = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`;
      for (const [args, field] of [
        ['first: 0', 'first'],
        ['first: -1', 'first'],
        ['first: 101', 'first'],
        ['after: ""', 'after'],
        ['after: "Kanarifugl"', 'after'],
        [`after: "${own.edges[0]?.node.id ?? ''}"`, 'after'],
        [`after: "${foreign.pageInfo.endCursor ?? ''}"`, 'after'],
        [`after: "${tampered}"`, 'after'],
      ] as const) {
        const { errors, text } = await answerOf(list, args);
        assert.deepEqual(
          errors.map((error) => [error.code, error.field]),
          [['BAD_USER_INPUT', field]],
          `${args}: ${text}`,
        );
        assert.doesNotMatch(text, /Kanarifugl/);
      }
    });
  });

it('an audit of what is no number, or no case’s, is empty', async () => {
  for (const number of ['', 'Kanarifugl', '\\u0000', '0000-0000', `${numberOf(caseId)} `, "' OR 1=1 --"]) {
    const { data, errors, text } = await road.cast.supervision.ask(
      `{ list: audit(caseNumber: "${number}") { totalCount } }`,
    );
    assert.deepEqual([data, errors], [{ list: { totalCount: 0 } }, []], text);
  }
});

function numberOf(id: string): string {
  const [, one = '', two = ''] = /^case-(\w{4})(\w{4})/.exec(id) ?? [];
  return `${one}-${two}`.toUpperCase();
}

function answerOf({ by, query }: List, args: string) {
  return by(road).ask(query(road).replace('$args', args));
}

async function pageOf(list: List, args: string): Promise<Page> {
  const { data, text } = await answerOf(list, args);
  let found: unknown = data;
  for (const step of list.within) found = z.record(z.string(), z.unknown()).parse({ ...Object(found) })[step];
  const page = pageSchema.safeParse(found);
  return page.data ?? assert.fail(text);
}

async function allPages(list: List, size: number): Promise<readonly Page[]> {
  const pages: Page[] = [];
  for (let args = `first: ${size}`; pages.length < 200;) {
    const page = await pageOf(list, args);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    assert.deepEqual([startCursor, endCursor], [page.edges[0]?.cursor ?? null, page.edges.at(-1)?.cursor ?? null]);
    assert.equal(hasPreviousPage, pages.length > 0);
    pages.push(page);
    if (!hasNextPage) return pages;
    args = `first: ${size}, after: "${endCursor ?? ''}"`;
  }
  return assert.fail('the pages do not end');
}
