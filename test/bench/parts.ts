import { appends } from './appends/appends.bench.js';
import type { Bench } from './bench.js';
import { catchUp } from './catch-up.bench.js';
import { processes } from './processes.bench.js';
import { projection } from './projection/projection.bench.js';
import { sealing } from './sealing.bench.js';
import { commands } from './server/commands.bench.js';
import { view } from './server/view.bench.js';
import { start } from './start.bench.js';

/** What is measured, in the order of the table; each can be run by itself. */
export const parts: Readonly<Record<string, Bench>> = {
  appends,
  'catch-up': catchUp,
  projection,
  sealing,
  commands,
  processes,
  view,
  start,
};
