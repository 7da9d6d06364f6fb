export { AppendRefused } from './check-append.js';
export { eventStoreContract, type ContractOptions } from './contract/contract.js';
export * from './decide-on.js';
export { inMemoryEventStore } from './in-memory.js';
export * from './route.js';
export * from './store.port.js';
