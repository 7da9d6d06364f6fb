import * as runner from 'node:test';
import { eventStoreContract } from './contract/contract.js';
import { inMemoryEventStore } from './in-memory.js';

eventStoreContract(runner, { name: 'in memory', open: async () => inMemoryEventStore(), events: 10_000 });
