import type { Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

export const rotateKeys: Verb = {
  name: 'rotate-keys',
  usage: '',
  about: 'Makes a new key-encryption key and wraps every data key under it; finishes a rotation that was cut short.',
  options: {},
  run: (asked) =>
    withInstallation(asked, async ({ sealing }) => {
      const keys = await sealing.rotate();
      return {
        ok: true,
        lines: [
          `${keys} data keys are wrapped under a new key-encryption key.`,
          'Copy key-encryption-keys.json to where you keep it, apart from the backups of the databases.',
          'Take an old key out of it once no backup of the key database needs it.',
        ],
        json: { keys },
      };
    }),
};
