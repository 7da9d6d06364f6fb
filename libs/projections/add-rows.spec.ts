import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { addRows } from './add-rows.js';
import { prepare } from './generation.js';
import { openTallyHouse, type TallyHouse } from './tally.fixture.js';
import type { ViewDefinition, Writing } from './view-definition.js';

const definition: ViewDefinition = {
  kind: 'partner',
  tables: [{ name: 'note', columns: 'note text, kept jsonb NOT NULL', key: null, indexes: [] }],
  apply: async () => undefined,
};
const columns = { holder: 'text', unit: 'text', note: 'text', kept: 'jsonb' } as const;

let house: TallyHouse;
before(async () => {
  house = await openTallyHouse();
  await house.withWriter((client) => prepare(client, house.place({ definition })));
});
after(() => house.close());

const add = (...rows: readonly { readonly unit: string; readonly note: string | null; readonly kept: unknown }[]) =>
  house.withWriter(async (client) => {
    const changed = () => undefined;
    const writing: Writing = { schema: 'view_partner', generation: 1, client, store: house.store, upTo: 0, changed };
    await addRows(
      writing,
      'note',
      columns,
      rows.map((row) => ({ holder: '310000001', ...row, kept: JSON.stringify(row.kept) })),
    );
    return (await client.query('SELECT unit, note, kept FROM view_partner.note ORDER BY unit')).rows;
  });

test('rows are added together, each value as it is, and those that stand there are left alone', async () => {
  const first = { unit: 'a', note: 'Ærlig «talt»\n\t\\N', kept: { name: 'Å', of: [1, null] } };
  const second = { unit: 'b', note: null, kept: [] };
  assert.deepEqual(await add(first, second), [first, second]);
  const third = { unit: 'c', note: '', kept: {} };
  assert.deepEqual(await add({ ...first, note: 'another' }, third), [first, second, third]);
  assert.deepEqual(await add(), [first, second, third]);
});
