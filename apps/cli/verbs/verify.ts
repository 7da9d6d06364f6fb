import { instantOf } from '#lib/kernel';
import { secondsNow, type Installation } from '#lib/installation';
import {
  claimIn,
  fetchedLog,
  LogUnreachable,
  parseReceipt,
  proveFromTiles,
  treeNames,
  verifyTree,
  type Claim,
  type KeptNote,
  type LogPolicy,
  type TreeReport,
} from '#lib/trust-log';
import { Failed, Misused, textOf, type Asked, type Report, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';
import { allOf, keptIn, policyIn } from './kept-files.js';

/** Faults that are written out; all of them stand in the JSON. */
const most = 20;

export const verify: Verb = {
  name: 'verify',
  usage:
    '[--checkpoint <file>]... [--policy <file>] | --from-tiles <url> --policy <file> [--receipt <file>]... [--checkpoint <file>]...',
  about:
    'Recomputes the log from the database, or from tiles over HTTP alone, and names the first event that is not what it was.',
  options: {
    'from-tiles': { type: 'string' },
    policy: { type: 'string' },
    receipt: { type: 'string', multiple: true },
    checkpoint: { type: 'string', multiple: true },
  },
  run: async (asked) => {
    const kept = await keptIn([...allOf(asked.values['receipt']), ...allOf(asked.values['checkpoint'])]);
    const url = textOf(asked, 'from-tiles');
    return url === undefined ? fromDatabase(asked, kept) : fromTiles(asked, url, kept);
  },
};

async function fromTiles(asked: Asked, url: string, kept: readonly KeptNote[]): Promise<Report> {
  const file = textOf(asked, 'policy');
  if (file === undefined) throw new Misused('--from-tiles needs --policy, which says whose signatures are trusted.');
  const policy = await policyIn(file);
  const report = await proveFromTiles(fetchedLog(url), policy, kept, secondsNow()).catch((cause: unknown) => {
    if (cause instanceof LogUnreachable) throw new Failed(cause.message, { cause });
    throw cause;
  });
  return {
    ok: report.findings.every(({ ok }) => ok),
    lines: report.findings.map(({ ok, says }) => `${ok ? 'ok    ' : 'wrong '} ${says}`),
    json: { ...report },
  };
}

async function fromDatabase(asked: Asked, kept: readonly KeptNote[]): Promise<Report> {
  const file = textOf(asked, 'policy');
  const given = file === undefined ? undefined : await policyIn(file);
  return withInstallation(asked, async (installation) => {
    if (installation.config.eventStoreUrl !== undefined) throw new Failed(notInPostgres);
    const policy = given ?? installation.trust.policy;
    const elsewhere = kept.map((note) => keptClaim(note, policy));
    const reports: TreeReport[] = [];
    for (const tree of treeNames) reports.push(await reportOn(installation, tree, policy, elsewhere));
    return {
      ok: reports.every(({ faults }) => faults.length === 0),
      lines: [...reports.flatMap((report) => linesOn(report, policy)), unsigned],
      json: { trees: reports, signedIntent: false },
    };
  });
}

/** The trees are made of the rows of PostgreSQL: of another store they hold nothing, and nothing would look sound. */
const notInPostgres =
  'The log of this installation is kept in EventStoreDB, and verify checks only a log that is kept in PostgreSQL.';

const unsigned =
  'note   Commands are not signed by the bodies: their keys would lie with this server. What is proved is that nothing was changed since.';

function reportOn(
  { database, trust }: Installation,
  tree: TreeReport['tree'],
  policy: LogPolicy,
  elsewhere: readonly Claim[],
) {
  const log = database.pool('samhold_log', { max: 1 });
  return verifyTree({ trust: trust.pool, log, policy, elsewhere }, tree);
}

function keptClaim({ name, text }: KeptNote, policy: LogPolicy): Claim {
  const note = parseReceipt(text) === undefined ? text : text.slice(text.indexOf('\n\n') + 2);
  const claim = claimIn(note, { size: 0, words: name }, policy, secondsNow());
  if ('says' in claim) throw new Failed(claim.says);
  return claim;
}

function linesOn(report: TreeReport, policy: LogPolicy): readonly string[] {
  const { tree, leaves, root, checkpoints, faults, newer, streams } = report;
  const what = tree === 'events' ? 'events' : 'looks';
  const of = streams === undefined ? '' : ` of ${streams} streams`;
  if (faults.length > 0)
    return [`wrong  The tree of ${what}: ${faults.length} faults. The first:`, ...faultLines(report)];
  return [
    `ok     ${leaves} ${what}${of} are what was recorded; ${newer} are newer than the tree.`,
    `ok     Their tree has the root ${root}.`,
    `ok     ${checkpoints} checkpoints lie on it, each signed by a key of the log.`,
    ...witnessLines(report, policy),
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

function faultLines({ faults }: TreeReport): readonly string[] {
  const shown = faults
    .slice(0, most)
    .map(({ about, index, says }) =>
      about === undefined ? `wrong  At ${index}: ${says}` : `wrong  ${about}, at ${index}: ${says}`,
    );
  return faults.length > most ? [...shown, `wrong  And ${faults.length - most} more: see --json.`] : shown;
}
