import { writeFile } from 'node:fs/promises';
import { isUuid } from '#lib/kernel';
import { Failed, Misused, textOf, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

/** The id is a random one and names nobody, so it may stand in an argument. */
export const receipt: Verb = {
  name: 'receipt',
  usage: '<event id> [--out <file>.tlog-proof]',
  about: 'Says whether an event is recorded, at which place and witnessed by whom since when, and writes the proof.',
  takes: ['event'],
  options: { out: { type: 'string' } },
  run: async (asked) => {
    const event = textOf(asked, 'event');
    if (event === undefined || !isUuid(event)) throw new Misused('It takes the id of an event, a UUID.');
    const out = textOf(asked, 'out');
    const found = await withInstallation(asked, ({ trust }) => trust.receipts.receiptOf(event));
    if (found === undefined) throw new Failed('No tree holds that event; if it was recorded a moment ago, ask again.');
    const { index, includedAt, witnesses, isQuorum, proof } = found;
    if (out !== undefined) await writeFile(out, proof);
    return {
      ok: true,
      lines: [
        `Recorded, at ${index}. By the host’s own clock, which nobody else vouches for, it was in the tree at ${includedAt}.`,
        ...witnesses.map(({ name, since }) => `Witnessed by ${name} since ${since}, by its clock.`),
        witnessing(witnesses.length, isQuorum),
        ...(out === undefined ? ['', proof.trimEnd()] : [`The proof is in ${out}.`]),
      ],
      json: { ...found },
    };
  },
};

function witnessing(witnesses: number, isQuorum: boolean): string {
  if (witnesses === 0) return 'Nobody outside has witnessed it: only the host has signed.';
  return isQuorum ? 'These are enough by the policy.' : 'These are not enough by the policy.';
}
