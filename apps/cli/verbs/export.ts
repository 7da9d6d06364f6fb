import { resolve } from 'node:path';
import { counted } from '../counted.js';
import { exportTo } from '../moved-log.js';
import { textOf, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

/** Personal content leaves sealed as it stands; no key leaves with it. */
export const exportLog: Verb = {
  name: 'export',
  usage: '<file>.ndjson',
  about: 'Writes the whole log to a file: the exact leaves, their checkpoints and signatures, and the looks; no key.',
  takes: ['file'],
  options: {},
  run: async (asked) => {
    const path = resolve(textOf(asked, 'file') ?? '');
    const exported = await withInstallation(asked, (installation) => exportTo(path, installation));
    const { events, looks, unsigned, resumedAt } = exported;
    return {
      ok: true,
      lines: [
        ...(resumedAt > 0 ? [`It went on behind line ${resumedAt} of an export that was cut short.`] : []),
        `${counted(events, 'event')} and ${counted(looks, 'look')} are in ${path}; ${unsigned} of them no checkpoint was over yet.`,
      ],
      json: { file: path, ...exported },
    };
  },
};
