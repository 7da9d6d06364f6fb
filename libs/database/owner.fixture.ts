import pg from 'pg';
import { ownInTurn } from './ownership.js';

/** A process that offers to do a work, and says when it begins it and when it has lost it. */
const pool = new pg.Pool({ connectionString: process.argv[2], max: 1 });
pool.on('error', () => undefined);
ownInTurn({
  pool,
  name: 'a work',
  silence: 1_000,
  work: async (_client, ended) => {
    process.stdout.write('begun\n');
    await new Promise((resolve) => ended.addEventListener('abort', resolve));
    process.stdout.write('lost\n');
  },
  onTrouble: () => undefined,
});
