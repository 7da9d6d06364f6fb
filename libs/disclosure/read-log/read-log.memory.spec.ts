import { memoryReadLog } from './read-log.memory.js';
import { readLogContract } from './read-log.contract.js';

readLogContract('in memory', async () => memoryReadLog());
