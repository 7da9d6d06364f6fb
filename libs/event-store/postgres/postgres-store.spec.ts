import * as runner from 'node:test';
import { startTestDatabase } from '#lib/testing';
import { eventStoreContract } from '../contract/contract.js';
import { eventLogMigrations } from './log-schema.js';
import { postgresEventStore } from './postgres-store.js';

const database = await startTestDatabase();
await database.migrate('log', eventLogMigrations);

eventStoreContract(runner, {
  name: 'on PostgreSQL',
  open: async () => postgresEventStore({ pool: database.pool('samhold_log') }),
  events: 100_000,
});
runner.after(() => database.stop());
