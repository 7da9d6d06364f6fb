import { resolve } from 'node:path';
import { counted } from '../counted.js';
import { importFrom, withEmptyInstallation } from '../moved-log.js';
import { textOf, type Verb } from '../verb.js';
import { intentLines } from './tree-report.js';

/** Into PostgreSQL or EventStoreDB, whichever the installation keeps its log in: so a log moves from one to the other. */
export const importLog: Verb = {
  name: 'import',
  usage: '<file>.ndjson',
  about: 'Takes an export in, leaf by leaf, and nothing of it before the checkpoint behind it is found true.',
  takes: ['file'],
  options: {},
  run: async (asked) => {
    const path = resolve(textOf(asked, 'file') ?? '');
    const taken = await withEmptyInstallation(asked, (installation, clock) =>
      importFrom(path, installation, clock, { progress: asked.progress }),
    );
    return {
      ok: taken.falseIntents.length === 0,
      lines: [
        `${counted(taken.events, 'event')} and ${counted(taken.looks, 'look')} are here as they were recorded.`,
        ...intentLines(taken.falseIntents),
        'The views follow when the server starts, or by rebuild.',
      ],
      json: { ...taken },
    };
  },
};
