import * as runner from 'node:test';
import { eventStoreContract } from '../contract/contract.js';
import { startDouble } from './double/start-double.fixture.js';
import { eventStoreDbStore } from './eventstoredb-store.js';
import { memoryOrdinalShelf } from './ordinal-shelf.js';

/** A real server, when `ESDB_URL` names one that may be written to; else the double, which is none. */
const real = process.env['ESDB_URL'];
const double = real === undefined ? await startDouble() : undefined;

eventStoreContract(runner, {
  name: real === undefined ? 'on the double of EventStoreDB' : 'on EventStoreDB',
  open: () => eventStoreDbStore({ url: real ?? double?.url ?? '', shelf: memoryOrdinalShelf() }),
  events: 2_000,
});
runner.after(() => double?.stop());
