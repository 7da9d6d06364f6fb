import { GrowingTree } from '../keep/growing-tree.js';
import { judge, type Judged } from '../notes/judge.js';
import type { LogPolicy } from '../notes/policy.js';
import { parseReceipt } from '../notes/receipt.js';
import { formatNote } from '../notes/signed-note.js';
import type { Hash } from '../tree/merkle.js';
import { consistencyProof, provesConsistency, provesInclusion } from '../tree/proofs.js';
import { hashesFromTiles, hashesIn, tilePath, tilesOf, widthIn, type TileSource } from '../tree/tiles.js';
import { fetched, LogUnreachable } from './fetched.js';

/** A log as everybody can fetch it. */
export interface FetchedLog {
  checkpoint(): Promise<string>;
  /** Tiles of the tree of a size. */
  tilesAt(size: number): TileSource;
}

/** The log at an address, for instance `https://samhold.example.no/log`. */
export function fetchedLog(url: string): FetchedLog {
  const base = url.replace(/\/+$/, '');
  const must = async (path: string) => {
    const found = await fetched(`${base}/${path}`);
    if (found === undefined) throw new LogUnreachable(`${base}/${path} is not there.`);
    return found;
  };
  return {
    checkpoint: async () => (await must('checkpoint')).toString('utf8'),
    tilesAt: (size) => (places) =>
      Promise.all(places.map((place) => must(`tile/${tilePath(place, widthIn(size, place))}`))),
  };
}

/** One thing that was proved, or that was not. */
export interface TilesFinding {
  readonly ok: boolean;
  readonly says: string;
}

export interface TilesReport {
  readonly size: number | undefined;
  readonly findings: readonly TilesFinding[];
}

/** What somebody kept: a checkpoint or a receipt, and what to call it. */
export interface KeptNote {
  readonly name: string;
  readonly text: string;
}

/**
 * Proves from tiles alone that the tree is the one that was signed, and that what others kept lies on it.
 * No entry is read: they are sealed and not public.
 */
export async function proveFromTiles(
  log: FetchedLog,
  policy: LogPolicy,
  kept: readonly KeptNote[],
  now: number,
): Promise<TilesReport> {
  const newest = judge(await log.checkpoint(), policy, now);
  if (typeof newest === 'string')
    return { size: undefined, findings: [{ ok: false, says: `The newest checkpoint is worth nothing: ${newest}.` }] };
  const { size, root } = newest;
  const findings = [
    { ok: true, says: `The newest checkpoint is over ${size} leaves, and a trusted key has signed it.` },
    witnessing(newest, policy),
    await wholeTree(log, size, root),
  ];
  for (const note of kept) findings.push(await onTree(log, policy, newest, note, now));
  return { size, findings };
}

/** Nobody outside is too few, unless the policy asks for nobody; then it is said as it is. */
function witnessing({ witnesses, isQuorum }: Judged, policy: LogPolicy): TilesFinding {
  const names = witnesses.map(({ name }) => name).join(', ');
  if (witnesses.length === 0 && policy.isQuorum(new Set()))
    return { ok: true, says: 'Nobody outside has witnessed it, and the policy asks for nobody.' };
  return { ok: isQuorum, says: `Its witnesses are ${names === '' ? 'none' : names}; enough are ${policy.quorum}.` };
}

/** Rebuilds the tree from the hashes of its leaves, and holds every tile above against that. */
async function wholeTree(log: FetchedLog, size: number, root: Hash): Promise<TilesFinding> {
  const source = log.tilesAt(size);
  const tree = await GrowingTree.of(0, { read: async () => [] }, async () => []);
  const places = tilesOf(size);
  for (const place of places.filter(({ level }) => level === 0))
    for (const tile of await source([place])) hashesIn(tile).forEach((hash) => tree.add(hash));
  for (const grown of tree.takeGrown().filter(({ level }) => level > 0)) {
    const [tile] = await source([grown]);
    if (tile === undefined || !grown.hashes.equals(tile))
      return {
        ok: false,
        says: `The tile ${tilePath(grown, widthIn(size, grown))} does not follow from those below it.`,
      };
  }
  const isRoot = tree.size === size && tree.root().equals(root);
  return {
    ok: isRoot,
    says: `The ${places.length} tiles ${isRoot ? 'make' : 'do not make'} the root that was signed.`,
  };
}

async function onTree(
  log: FetchedLog,
  policy: LogPolicy,
  newest: Judged,
  { name, text }: KeptNote,
  now: number,
): Promise<TilesFinding> {
  const receipt = parseReceipt(text);
  const old = judge(receipt === undefined ? text : formatNote(receipt.checkpoint), policy, now);
  if (typeof old === 'string') return { ok: false, says: `${name} is worth nothing: ${old}.` };
  if (old.origin !== newest.origin) return { ok: false, says: `${name} is of another log, ${old.origin}.` };
  if (old.size > newest.size)
    return { ok: false, says: `${name} is over ${old.size} leaves, and the log says that it has only ${newest.size}.` };
  const proof = await consistencyProof(hashesFromTiles(log.tilesAt(newest.size)), old.size, newest.size);
  const lies = provesConsistency({ old: old.size, size: newest.size, oldRoot: old.root, root: newest.root, proof });
  if (!lies)
    return { ok: false, says: `${name}, over ${old.size} leaves, does not lie on this log: history was rewritten.` };
  if (receipt === undefined) return { ok: true, says: `${name}, over ${old.size} leaves, lies on this log.` };
  return leafOf(log, newest, { name, receipt, root: old.root, size: old.size });
}

interface HeldReceipt {
  readonly name: string;
  readonly receipt: { readonly index: number; readonly proof: readonly Hash[] };
  readonly root: Hash;
  readonly size: number;
}

/** The receipt's path must start at the hash that the log has for that leaf. */
async function leafOf(
  log: FetchedLog,
  newest: Judged,
  { name, receipt, root, size }: HeldReceipt,
): Promise<TilesFinding> {
  const { index, proof } = receipt;
  if (index >= size) return { ok: false, says: `${name} speaks of a leaf that its own checkpoint does not have.` };
  const reader = hashesFromTiles(log.tilesAt(newest.size));
  const [leaf] = await reader.read([{ level: 0, index }]);
  const proves = leaf !== undefined && provesInclusion({ index, size, leaf, root, proof });
  return { ok: proves, says: `${name} ${proves ? 'proves' : 'does not prove'} the leaf at ${index}.` };
}
