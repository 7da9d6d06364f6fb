import { systemClock } from '#lib/kernel';
import { policyLines, rotateLogKeys } from '#lib/trust-log';
import type { Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

export const logKey: Verb = {
  name: 'log-key',
  usage: '[--rotate]',
  about:
    'Prints the lines by which a policy names this log; with --rotate it makes new keys, beside which the old ones sign for thirty days.',
  options: { rotate: { type: 'boolean' } },
  run: (asked) =>
    withInstallation(asked, async ({ config, trust }) => {
      const isRotated = asked.values['rotate'] === true;
      const keys = isRotated ? await rotateLogKeys(config.dataFolder, systemClock.now()) : await trust.keys();
      const lines = [...policyLines(keys.events), ...policyLines(keys.reads)];
      const advice = 'Hand these lines to every witness and auditor, and copy log-keys.json to where you keep it:';
      return {
        ok: true,
        lines: [...(isRotated ? [advice, ''] : []), ...lines],
        json: { rotated: isRotated, policy: lines },
      };
    }),
};
