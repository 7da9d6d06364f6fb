import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { openCompartmentViews, type CompartmentViews } from './compartment-views.js';
import { live } from './live-tally.fixture.js';
import { rebuild } from './rebuild.js';
import { holderOf, openTallyHouse, type TallyHouse } from './tally.fixture.js';

@Entity({ name: 'first_tally' })
class FirstTally {
  @PrimaryColumn({ type: 'text' })
  readonly holder!: string;

  @PrimaryColumn({ type: 'text' })
  readonly stream!: string;

  @Column({ type: 'int', name: 'events' })
  readonly counted!: number;
}

let house: TallyHouse;
let views: CompartmentViews;
before(async () => {
  house = await openTallyHouse();
  const url = house.database.url('partner_reader');
  views = await openCompartmentViews({
    kind: 'partner',
    schema: 'view_partner',
    url,
    connections: 1,
    rows: [FirstTally],
  });
});
after(async () => {
  await views.close();
  await house.close();
});
beforeEach(async () => {
  await house.reset();
  await live(house, 9);
});

const lookUp = (holder: string, stream: string) => views.lookUp(FirstTally, holder, 'stream', stream);
const [even, odd] = [holderOf('case-0'), holderOf('case-1')];

describe('rows that are looked up', { timeout: 30_000 }, () => {
  it('have the properties of their class', async () => {
    assert.deepEqual(await lookUp(even, 'case-0'), [{ holder: even, stream: 'case-0', counted: 3 }]);
  });

  it('are those of the holder who asks, also where several ask at the same time', async () => {
    const asked = [
      lookUp(even, 'case-0'),
      lookUp(odd, 'case-0'),
      lookUp(odd, 'case-1'),
      lookUp(even, 'case-1'),
      lookUp('', 'case-2'),
      lookUp(even, 'case-2'),
      lookUp(even, 'case-9'),
      lookUp(even, 'case-0'),
    ];
    const found = (await Promise.all(asked)).map((rows) => rows.map(({ stream, counted }) => `${stream} ${counted}`));
    assert.deepEqual(found, [['case-0 3'], [], ['case-1 2'], [], [], ['case-2 2'], [], ['case-0 3']]);
  });

  it('are kept from whoever is not their holder by the database and not by the question alone', async () => {
    await house.writers.query('ALTER TABLE view_partner.first_tally_v1 ENABLE ROW LEVEL SECURITY');
    await house.writers.query('DROP POLICY own_rows ON view_partner.first_tally_v1');
    assert.deepEqual(await lookUp(even, 'case-0'), []);
  });

  it('are found at every moment of a history of rebuilds', async () => {
    let rebuilding = true;
    const rebuilds = (async () => {
      for (let round = 0; round < 5; round += 1) await house.withWriter((client) => rebuild(client, house.place()));
    })().finally(() => (rebuilding = false));
    let looks = 0;
    for (; rebuilding; looks += 1) assert.equal((await lookUp(even, 'case-0'))[0]?.counted, 3);
    await rebuilds;
    assert.ok(looks > 5);
  });
});
