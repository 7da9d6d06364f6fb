import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { GraphQLError } from 'graphql';
import { connectionOf, pageOf, type PageArguments } from './connection.js';
import { endpointSeals } from './endpoint-seals.js';

const seals = endpointSeals(new Uint8Array(32), 'municipality');
const rows = Array.from({ length: 7 }, (_, index) => index);

function fetched(args: PageArguments) {
  const page = pageOf(seals, 'rows', args);
  const from = page.after === undefined ? 0 : Number(page.after[0]) + 1;
  return connectionOf(seals, rows.slice(from, from + page.take), page, (row) => [row]);
}

describe('a connection', () => {
  it('walks every row once, page by page', () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let turn = 0; turn < 3; turn += 1) {
      const connection = fetched({ first: 3, after });
      seen.push(...connection.edges.map((edge) => edge.node));
      assert.equal(connection.pageInfo.hasNextPage, turn < 2);
      assert.equal(connection.pageInfo.hasPreviousPage, turn > 0);
      after = connection.pageInfo.endCursor;
    }
    assert.deepEqual(seen, rows);
  });

  it('of no rows has no cursors', () => {
    const page = pageOf(seals, 'rows', {});
    assert.deepEqual(
      connectionOf(seals, [], page, () => []),
      {
        edges: [],
        pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
      },
    );
  });

  for (const [why, args] of [
    ['no rows asked for', { first: 0 }],
    ['more than a hundred', { first: 101 }],
    ['a cursor of another list', { after: seals.sealCursor('others', [1]) }],
    ['a cursor that nobody gave out', { after: 'AAAA' }],
  ] as const)
    it(`is bad input with ${why}`, () => {
      assert.throws(
        () => pageOf(seals, 'rows', args),
        (error) => error instanceof GraphQLError && error.extensions['code'] === 'BAD_USER_INPUT',
      );
    });
});
