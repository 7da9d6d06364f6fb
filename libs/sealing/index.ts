export * from './carry-keys.js';
export { fileKekRing, KekFileUnfit } from './kek-ring.file.js';
export { memoryKekRing } from './kek-ring.memory.js';
export { KekMissing, type KekRing } from './kek-ring.port.js';
export { keysMigrations } from './keys.migrations.js';
export { memorySealing, postgresSealing } from './sealing.js';
export * from './sealing.port.js';
