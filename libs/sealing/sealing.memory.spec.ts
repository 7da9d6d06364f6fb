import { memoryKekRing } from './kek-ring.memory.js';
import { memoryKeyShelf } from './key-shelf.memory.js';
import { sealingContract } from './sealing.contract.js';

sealingContract('in memory', async () => ({ shelf: memoryKeyShelf(), ring: memoryKekRing() }));
