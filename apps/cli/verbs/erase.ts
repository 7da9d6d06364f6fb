import { textOf, type Verb } from '../verb.js';
import { erasureOptions, erasureUsage, ordered } from './erasure-asked.js';

/** *Slett*. */
export const erase: Verb = {
  name: 'erase',
  usage: erasureUsage,
  about: 'Destroys every key of a person for good, and records on the log that it was done and on whose authority.',
  options: erasureOptions,
  run: async (asked) => {
    const { personId: person, came } = await ordered(asked, { verb: 'erase' });
    const { keysDestroyed, recorded } = came;
    return {
      ok: true,
      lines: [
        `${person} is erased: ${keysDestroyed} keys were destroyed.`,
        recorded ? 'The log says so, with its authority.' : 'The log said so already.',
        'Backups of the key database hold these keys until they expire; restore takes erasures.ndjson to keep them out.',
        ...(textOf(asked, 'national-id-file') === undefined ? [] : ['Remove the file with the number now.']),
      ],
      json: { person, keysDestroyed, recorded },
    };
  },
};
