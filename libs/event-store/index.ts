export { AppendRefused } from './check-append.js';
export * from './decide-on.js';
export { inMemoryEventStore } from './in-memory.js';
export { eventLogMigrations } from './postgres/log-schema.js';
export { postgresEventStore, type PostgresStoreOptions } from './postgres/postgres-store.js';
export { storedRowsAfter, type StoredRow } from './postgres/stored-rows.js';
export * from './route.js';
export * from './store.port.js';
