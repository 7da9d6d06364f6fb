import { instantOf } from '#lib/kernel';
import type { LogPolicy, TreeReport } from '#lib/trust-log';
import { counted } from '../counted.js';

/** Faults that are written out; all of them stand in the JSON. */
const most = 20;

/** What was found of a tree, in sentences. */
export function linesOn(report: TreeReport, policy: LogPolicy): readonly string[] {
  const { tree, leaves, root, checkpoints, faults, newer, streams, signed, byGateway = 0 } = report;
  const what = tree === 'events' ? 'event' : 'look';
  const of = streams === undefined ? '' : ` of ${counted(streams, 'stream')}`;
  if (faults.length > 0)
    return [
      `wrong  The tree of ${what}s: ${counted(faults.length, 'fault')}. The first:`,
      ...faultLines(report),
      ...doubtLines(report),
    ];
  return [
    `ok     ${counted(leaves, what)}${of} ${leaves === 1 ? 'is' : 'are'} what was recorded; ${newer} ${newer === 1 ? 'is' : 'are'} newer than the tree.`,
    `ok     Their tree has the root ${root}.`,
    `ok     ${counted(checkpoints, 'checkpoint')} ${checkpoints === 1 ? 'lies' : 'lie'} on it, each signed by a key of the log.`,
    ...(signed === undefined
      ? []
      : [`ok     ${signed} of ${leaves + newer} bear an intent that was signed in their author’s name.`]),
    ...(byGateway === 0
      ? []
      : [`ok     ${byGateway} of these a gateway of the author’s own body has signed, before the server had it.`]),
    ...doubtLines(report),
    ...witnessLines(report, policy),
  ];
}

/** A clock that was wrong, or moved as a demo's is, is no change of what was recorded. */
function doubtLines({ doubts }: TreeReport): readonly string[] {
  const [first] = doubts;
  if (first === undefined) return [];
  return [
    `note   ${counted(doubts.length, 'time')} of recording cannot be right, and ${doubts.length === 1 ? 'is' : 'are'} what was signed: a clock was wrong. The first is of ${first.about}, at ${first.index}: ${first.says}`,
  ];
}

function witnessLines({ witnessed, quorumAt, lastAnswers }: TreeReport, policy: LogPolicy): readonly string[] {
  if (policy.witnesses.length === 0) return ['note   The policy names no witness: only the host has signed.'];
  const each = policy.witnesses.map(({ name }) => {
    const newest = witnessed.find((one) => one.name === name);
    if (newest === undefined) return `note   ${name} has witnessed nothing.`;
    return `ok     ${name} has witnessed ${newest.size}, at ${instantOf(new Date(newest.at * 1_000))}.`;
  });
  const quorum =
    quorumAt === undefined
      ? 'note   Nothing is witnessed by enough'
      : `ok     The first ${quorumAt} are witnessed by enough`;
  const ill = lastAnswers
    .filter(({ outcome }) => outcome !== 'cosigned')
    .map(({ name, outcome, since }) => `note   ${name} does not sign now: ${outcome}, since ${since}.`);
  return [...each, ...ill, `${quorum}: ${policy.quorum}.`];
}

/** Each event by which somebody else was made to speak, of those that were taken in as they were recorded. */
export function intentLines(faults: TreeReport['faults']): readonly string[] {
  return faults.length === 0 ? [] : faultLines({ faults });
}

function faultLines({ faults }: Pick<TreeReport, 'faults'>): readonly string[] {
  const shown = faults
    .slice(0, most)
    .map(({ about, index, says }) =>
      about === undefined ? `wrong  At ${index}: ${says}` : `wrong  ${about}, at ${index}: ${says}`,
    );
  return faults.length > most ? [...shown, `wrong  And ${faults.length - most} more: see --json.`] : shown;
}
