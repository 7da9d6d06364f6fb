import { draftsContract } from './drafts.contract.js';
import { memoryDrafts } from './drafts.memory.js';

draftsContract('in memory', async () => memoryDrafts());
