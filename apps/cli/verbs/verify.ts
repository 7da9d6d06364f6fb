import { storedRowsAfter } from '#lib/event-store';
import type { JournalCheck } from '#lib/gateway';
import { secondsNow, settingsIn, type Installation } from '#lib/installation';
import {
  checkedBy,
  claimIn,
  fetchedLog,
  Gateways,
  gatewaysSchema,
  leafHash,
  LogUnreachable,
  parseReceipt,
  policyNaming,
  proveFromTiles,
  treeNames,
  verifyExport,
  verifyTree,
  type Claim,
  type KeptNote,
  type LogPolicy,
  type TreeReport,
  type VerifyParts,
} from '#lib/trust-log';
import { Failed, Misused, textOf, type Asked, type Report, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';
import { journalIn, journalLines } from './journal.js';
import { allOf, keptIn, policyIn } from './kept-files.js';
import { linesOn } from './tree-report.js';

export const verify: Verb = {
  name: 'verify',
  usage:
    '[--checkpoint <file>]... [--policy <file>] [--gateways <file>] [--journal <file>] | --from-export <file> [--policy <file>] [--gateways <file>] [--journal <file>] | --from-tiles <url> --policy <file> [--receipt <file>]... [--checkpoint <file>]...',
  about:
    'Recomputes the log from its store, from an export, or from tiles over HTTP alone, and names the first event that is not what it was.',
  options: {
    'from-tiles': { type: 'string' },
    'from-export': { type: 'string' },
    policy: { type: 'string' },
    gateways: { type: 'string' },
    journal: { type: 'string' },
    receipt: { type: 'string', multiple: true },
    checkpoint: { type: 'string', multiple: true },
  },
  run: async (asked) => {
    const kept = await keptIn([...allOf(asked.values['receipt']), ...allOf(asked.values['checkpoint'])]);
    const [url, file] = [textOf(asked, 'from-tiles'), textOf(asked, 'from-export')];
    if (url !== undefined && file !== undefined) throw new Misused('It checks tiles or an export, one at a time.');
    if (file !== undefined) return fromExport(asked, file, kept);
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

async function fromExport(asked: Asked, path: string, kept: readonly KeptNote[]): Promise<Report> {
  const file = textOf(asked, 'policy');
  const given = file === undefined ? undefined : await policyIn(file);
  if (given === undefined && kept.length > 0) throw new Misused('Say by --policy whose signatures are trusted.');
  const [gateways, journal] = [await gatewaysIn(asked), await journalIn(asked)];
  const { header, fault, trees } = await verifyExport(path, {
    gateways,
    watch: journal && ((keys) => journal.over(keys)),
    policy: ({ keys }) => given ?? policyNaming(keys),
    kept: (policy) => kept.map((note) => keptClaim(note, policy)),
  }).catch((cause: unknown) => {
    if (cause instanceof Failed) throw cause;
    throw new Failed(`The export ${path} cannot be read.`, { cause });
  });
  const policy = given ?? policyNaming(header?.keys ?? []);
  const believed = given === undefined ? [ownWord] : [];
  return {
    ok: fault === undefined && trees.every(({ faults }) => faults.length === 0) && isHeld(journal),
    lines:
      fault === undefined
        ? [
            ...trees.flatMap((report) => linesOn(report, policy)),
            ...heldLines(journal),
            ...believed,
            header?.version === 1 ? notChecked : namedKeys(trees),
          ]
        : [`wrong  Line ${fault.line}: ${fault.says}`],
    json: {
      ...{ fault: fault ?? null, trees, intentKeys: header?.version === 1 ? null : 'file' },
      ...(journal && { journal: journal.finding() }),
    },
  };
}

const ownWord =
  'note   The keys that have signed are those that the file itself names; give --policy to hold it against those that you trust.';

async function fromDatabase(asked: Asked, kept: readonly KeptNote[]): Promise<Report> {
  const file = textOf(asked, 'policy');
  const given = file === undefined ? undefined : await policyIn(file);
  const [gateways, journal] = [await gatewaysIn(asked), await journalIn(asked)];
  return withInstallation(asked, async (installation) => {
    const policy = given ?? installation.trust.policy;
    const elsewhere = kept.map((note) => keptClaim(note, policy));
    const { intents: own } = installation.trust;
    const keys = gateways === undefined ? own : checkedBy(gateways, own.fits);
    const intents = journal?.over(keys) ?? keys;
    const reports: TreeReport[] = [];
    for (const tree of treeNames) reports.push(await reportOn(installation, tree, { policy, elsewhere, intents }));
    return {
      ok: reports.every(({ faults }) => faults.length === 0) && isHeld(journal),
      lines: [...reports.flatMap((report) => linesOn(report, policy)), ...heldLines(journal), ownKeys(reports)],
      json: { trees: reports, intentKeys: 'server', ...(journal && { journal: journal.finding() }) },
    };
  });
}

function ownKeys(reports: readonly TreeReport[]): string {
  const keys = isSignedByGateways(reports) ? 'The other keys' : 'The keys';
  return `note   ${keys} that sign intents lie with this server, which could sign in another’s name. What is proved is that nothing was changed since.`;
}

function namedKeys(reports: readonly TreeReport[]): string {
  const they = isSignedByGateways(reports) ? 'those that are no gateway’s' : 'they';
  return `note   The keys that signed intents are those that the file itself names; ${they} lay with the server that wrote it, which could sign in another’s name.`;
}

function isSignedByGateways(reports: readonly TreeReport[]): boolean {
  return reports.some(({ byGateway = 0 }) => byGateway > 0);
}

const notChecked = 'note   Signed intents were not checked: a file of this age does not name their keys.';

/** Nothing is signed by the gateway's key that the gateway has not written down. */
function isHeld(journal: JournalCheck | undefined): boolean {
  return journal === undefined || journal.finding().notWritten.length === 0;
}

function heldLines(journal: JournalCheck | undefined): readonly string[] {
  return journal === undefined ? [] : journalLines(journal.finding());
}

/** The gateways that whoever asks knows of; undefined where none are given. */
async function gatewaysIn(asked: Asked): Promise<Gateways | undefined> {
  const file = textOf(asked, 'gateways');
  return file === undefined ? undefined : new Gateways(await settingsIn('--gateways', file, gatewaysSchema));
}

function reportOn(
  installation: Installation,
  tree: TreeReport['tree'],
  held: Pick<VerifyParts, 'policy' | 'elsewhere' | 'intents'>,
) {
  return verifyTree({ trust: installation.trust.pool, rowsAfter: rowsOf(installation), ...held }, tree);
}

/** Of PostgreSQL each column as it is stored; EventStoreDB has no hash beside the leaf, so there it is the leaf's own. */
function rowsOf({ config, database, store }: Installation): VerifyParts['rowsAfter'] {
  if (config.eventStoreUrl === undefined) {
    const log = database.pool('samhold_log', { max: 1 });
    return (after, limit) => storedRowsAfter(log, after, limit);
  }
  return async (after, limit) =>
    (await store.readAll(after, limit)).map(({ recordedAt, ...event }) => ({
      ...event,
      leafHash: leafHash(event.leaf),
      recordedAt: Date.parse(recordedAt),
    }));
}

function keptClaim({ name, text }: KeptNote, policy: LogPolicy): Claim {
  const note = parseReceipt(text) === undefined ? text : text.slice(text.indexOf('\n\n') + 2);
  const claim = claimIn(note, { size: 0, words: name }, policy, secondsNow());
  if ('says' in claim) throw new Failed(claim.says);
  return claim;
}
