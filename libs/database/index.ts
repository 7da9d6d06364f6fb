export { bigintArray, byteaArray, intArray, textArray, uuidArray } from './binary-array.js';
export { CannotStart } from './cannot-start.js';
export type { Database } from './database.js';
export { startCluster, type Cluster } from './embedded/cluster.js';
export { gathering } from './gather.js';
export { inPages, pageOfRows, readInPages } from './in-pages.js';
export type { Migration } from './migrations.js';
export { inTurnOf, ownerOf, ownInTurn, type OwnedWork, type RunningOwnership } from './ownership.js';
export { PatientClient } from './patient-client.js';
export { openDatabase, type OpenOptions } from './open-database.js';
export { reachDatabases, type Reached } from './reach.js';
export {
  compartmentNames,
  compartments,
  connectionShare,
  mainRoles,
  mainSchemas,
  readers,
  roles,
  writers,
  type CompartmentName,
  type MainSchema,
  type ReaderRole,
  type Role,
  type Schema,
  type ViewSchema,
  type WriterRole,
} from './roles.js';
