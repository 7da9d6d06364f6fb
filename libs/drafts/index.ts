export { memoryDrafts } from './drafts.memory.js';
export { draftsMigrations } from './drafts.migrations.js';
export type * from './drafts.port.js';
export { postgresDrafts } from './drafts.postgres.js';
