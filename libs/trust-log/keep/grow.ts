import type pg from 'pg';
import type { EventId, Instant } from '#lib/kernel';
import type { Hash } from '../tree/merkle.js';
import { checkpointText } from '../notes/checkpoint.js';
import type { SignerKey } from '../notes/keys.js';
import { formatNote, parseSignatureLine, signNote } from '../notes/signed-note.js';
import { timesWith } from '../tree/recorded-times.js';
import { GrowingTree, type GrownTile } from './growing-tree.js';
import { timesUpTo } from './kept-times.js';
import { keptHashes, keptTiles, treeState, type CheckpointApart, type TreeName } from './kept-trees.js';

/** A leaf to be: its hash, where its source has it, and for an event which it is. */
export interface NewLeaf {
  readonly hash: Hash;
  /** Place in the source, larger than that of every leaf before. */
  readonly place: number;
  readonly event?: { readonly id: EventId; readonly recordedAt: Instant };
}

/** By whom and when a checkpoint is signed. */
export interface Signing {
  /** The origin's keys that are in force, the newest last. */
  readonly keys: readonly SignerKey[];
  readonly at: Instant;
}

/** The one who adds to a tree. It must hold the tree's lock; should another have added all the same, nothing is written. */
export class TreeGrower {
  private constructor(
    private readonly client: pg.ClientBase,
    readonly tree: TreeName,
    private readonly growing: GrowingTree,
    private reached: number,
    /** When its events were recorded; undefined of looks, which say so in their leaf. */
    private times: Hash | undefined,
  ) {}

  static async open(client: pg.ClientBase, tree: TreeName): Promise<TreeGrower> {
    const { size, place } = await treeState(client, tree);
    const growing = await GrowingTree.of(size, keptHashes(client, tree), keptTiles(client, tree));
    const times = tree === 'events' ? await timesUpTo(client, size) : undefined;
    return new TreeGrower(client, tree, growing, place, times);
  }

  get size(): number {
    return this.growing.size;
  }

  /** How far the source was followed. */
  get place(): number {
    return this.reached;
  }

  /** Adds leaves and signs what came of it, in one transaction. Should that fail, this grower is of no use any more. */
  async add(leaves: readonly NewLeaf[], { keys, at }: Signing): Promise<void> {
    const before = this.growing.size;
    const place = leaves.at(-1)?.place;
    const [key] = keys;
    if (place === undefined || key === undefined) return;
    leaves.forEach((leaf) => this.grow(leaf));
    const { growing, times } = this;
    const said = { origin: key.name, size: growing.size, root: growing.root() };
    const text = checkpointText(times === undefined ? said : { ...said, times });
    const note = formatNote(signNote(text, keys));
    await this.write(before, leaves, [{ size: this.growing.size, note, signedAt: at, cosignatures: [] }]);
    this.reached = place;
  }

  /**
   * Takes in leaves that were signed elsewhere, from an ordinal on and up to the last of their checkpoints, and these with
   * their cosignatures. What the tree has already is passed over.
   */
  async takeIn(first: number, leaves: readonly NewLeaf[], checkpoints: readonly CheckpointApart[]): Promise<void> {
    const before = this.growing.size;
    const upTo = checkpoints.at(-1)?.size ?? 0;
    if (upTo <= before) return;
    const fresh = leaves.slice(before - first, upTo - first);
    fresh.forEach((leaf) => this.grow(leaf));
    const fit = checkpoints.filter(({ size }) => size > before);
    await this.write(before, fresh, fit);
    this.reached = fresh.at(-1)?.place ?? this.reached;
  }

  private grow({ hash, event }: NewLeaf): void {
    this.growing.add(hash);
    if (this.times === undefined || event === undefined) return;
    this.times = timesWith(this.times, { eventId: event.id, recordedAt: Date.parse(event.recordedAt) });
  }

  private async write(
    before: number,
    leaves: readonly NewLeaf[],
    checkpoints: readonly CheckpointApart[],
  ): Promise<void> {
    await this.client.query('begin');
    try {
      await this.move(before, leaves.at(-1)?.place ?? this.reached);
      await this.keepTiles(this.growing.takeGrown());
      await this.keepEntries(before, leaves);
      await this.keepCheckpoints(checkpoints);
      await this.client.query('commit');
    } catch (cause) {
      await this.client.query('rollback').catch(() => undefined);
      throw cause;
    }
  }

  private async keepCheckpoints(checkpoints: readonly CheckpointApart[]): Promise<void> {
    await this.client.query(
      `insert into trust.checkpoint (tree, size, note, signed_at)
       select $1, * from unnest($2::bigint[], $3::text[], $4::timestamptz[])`,
      [
        this.tree,
        checkpoints.map(({ size }) => size),
        checkpoints.map(({ note }) => note),
        checkpoints.map(({ signedAt }) => signedAt),
      ],
    );
    const lines = checkpoints.flatMap(({ size, cosignatures }) => cosignatures.map((one) => ({ size, ...one })));
    if (lines.length === 0) return;
    await this.client.query(
      `insert into trust.cosignature (tree, size, witness, key_id, line, at)
       select $1, * from unnest($2::bigint[], $3::text[], $4::bytea[], $5::text[], $6::timestamptz[])`,
      [
        this.tree,
        lines.map(({ size }) => size),
        lines.map(({ witness }) => witness),
        lines.map(({ text }) => parseSignatureLine(text.trimEnd())?.id),
        lines.map(({ text }) => text),
        lines.map(({ at }) => at),
      ],
    );
  }

  private async move(before: number, place: number): Promise<void> {
    const { rowCount } = await this.client.query(
      'update trust.tree set size = $3, place = $4 where name = $1 and size = $2',
      [this.tree, before, this.growing.size, place],
    );
    if (rowCount !== 1) throw new Error(`Another process has added to the tree of ${this.tree}`);
  }

  private async keepTiles(tiles: readonly GrownTile[]): Promise<void> {
    await this.client.query(
      `insert into trust.tile (tree, level, index, hashes)
       select $1, * from unnest($2::int[], $3::bigint[], $4::bytea[])
       on conflict (tree, level, index) do update set hashes = excluded.hashes`,
      [this.tree, tiles.map(({ level }) => level), tiles.map(({ index }) => index), tiles.map(({ hashes }) => hashes)],
    );
  }

  private async keepEntries(first: number, leaves: readonly NewLeaf[]): Promise<void> {
    const events = leaves.flatMap(({ event, place }, at) => (event ? [{ ...event, place, ordinal: first + at }] : []));
    if (events.length === 0) return;
    await this.client.query(
      `insert into trust.entry (ordinal, event_id, position, recorded_at)
       select * from unnest($1::bigint[], $2::uuid[], $3::bigint[], $4::timestamptz[])`,
      [
        events.map(({ ordinal }) => ordinal),
        events.map(({ id }) => id),
        events.map(({ place }) => place),
        events.map(({ recordedAt }) => recordedAt),
      ],
    );
  }
}
