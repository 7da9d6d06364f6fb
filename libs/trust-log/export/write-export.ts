import { rename } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import type { Instant } from '#lib/kernel';
import type { ReadLeaf } from '#lib/disclosure';
import type { RecordedEvent } from '#lib/event-store';
import type { CheckpointApart, TreeName } from '../keep/kept-trees.js';
import { parsePolicy, type LogPolicy } from '../notes/policy.js';
import { signerNamedIn } from '../intent/named-signers.js';
import { ExportCheck } from './check-export.js';
import { LineFile, linesIn } from './line-file.js';
import { ExportUnfit, formatLine, parseLine, type ExportedStop, type ExportHeader, type ExportLine } from './lines.js';

/** Where what is exported is read from. */
export interface ExportSource {
  /** The lines by which a policy names the log. */
  readonly keys: readonly string[];
  /** The public key by which a signer of intents is known. */
  readonly signerKey: (signer: string) => string | undefined;
  readonly now: Instant;
  events(after: number, limit: number): Promise<readonly RecordedEvent[]>;
  /** Looks after an id of which none can come later. */
  looks(afterId: number, limit: number): Promise<readonly ReadLeaf[]>;
  /** Larger than `after` and up to a size. */
  checkpoints(tree: TreeName, after: number, upTo: number): Promise<readonly CheckpointApart[]>;
  stops(): AsyncIterable<ExportedStop> | Iterable<ExportedStop>;
}

/** The log itself is not what was signed, so that nothing of it was exported further; the message is one sentence. */
export class LogUnfit extends Error {
  override readonly name = 'LogUnfit';
}

export interface Exported {
  readonly events: number;
  readonly looks: number;
  /** Events and looks that no checkpoint was over yet. */
  readonly unsigned: number;
  /** Lines that an export that was cut short had left. */
  readonly resumedAt: number;
}

const page = 500;

/**
 * Writes the log to a file: what stands when it begins, and what comes while it is written. Until it is whole it is called
 * `<path>.partial`; one that was cut short is gone on with. Every line is checked like a foreign one before it is written, so
 * that a log that was changed is not exported as if it were sound. Throws `LogUnfit`.
 */
export async function writeExport(source: ExportSource, path: string): Promise<Exported> {
  const partial = `${path}.partial`;
  const writing = await Writing.on(source, partial);
  try {
    await writing.everything();
  } catch (cause) {
    if (!(cause instanceof ExportUnfit)) throw cause;
    throw new LogUnfit(`The log is not what was signed; let verify say where. ${cause.reason}`, { cause });
  } finally {
    await writing.close();
  }
  await rename(partial, path);
  return writing.came();
}

class Writing {
  private constructor(
    private readonly source: ExportSource,
    private readonly check: ExportCheck,
    private readonly file: LineFile,
    private readonly resumedAt: number,
    private number: number,
  ) {}

  static async on(source: ExportSource, partial: string): Promise<Writing> {
    const left = await standing(source, partial);
    const file = await LineFile.open(partial, left.end);
    return new Writing(source, left.check, file, left.lines, left.lines);
  }

  async everything(): Promise<void> {
    const { keys, now } = this.source;
    if (this.number === 0) await this.write({ line: 'samhold-export', version: 2, keys: [...keys], at: now });
    await this.events();
    await this.looks();
    for await (const stop of this.source.stops()) await this.write({ line: 'stop', ...stop });
    await this.write({ line: 'end', ...this.check.tally() });
  }

  private async events(): Promise<void> {
    for (;;) {
      const first = this.check.size('events');
      const events = await this.source.events(first, page);
      const marks = await this.marksUpTo('events', first + events.length);
      for (const { leaf, recordedAt, stream, revision } of events) {
        await this.marks('events', marks);
        await this.signerOf(leaf);
        const taken = await this.write({ line: 'event', n: this.check.size('events'), recordedAt, leaf });
        if (taken.line === 'event' && (taken.event.stream !== stream || taken.event.revision !== revision))
          throw new ExportUnfit(this.number, 'Its stream or its revision is not the one of its leaf.');
      }
      await this.marks('events', marks);
      if (events.length < page) return;
    }
  }

  /** Whoever has only the file can check what was signed, by the key that it names. */
  private async signerOf(leaf: string): Promise<void> {
    const signer = signerNamedIn(leaf);
    if (signer === undefined || this.check.knowsSigner(signer)) return;
    const key = this.source.signerKey(signer);
    if (key !== undefined) await this.write({ line: 'signer', key });
  }

  private async looks(): Promise<void> {
    for (;;) {
      const first = this.check.size('reads');
      const looks = await this.source.looks(this.check.lastLookId, page);
      const marks = await this.marksUpTo('reads', first + looks.length);
      for (const { leaf } of looks) {
        await this.marks('reads', marks);
        await this.write({ line: 'look', n: this.check.size('reads'), leaf });
      }
      await this.marks('reads', marks);
      if (looks.length < page) return;
    }
  }

  private async marksUpTo(tree: TreeName, size: number): Promise<CheckpointApart[]> {
    return [...(await this.source.checkpoints(tree, this.check.signedUpTo(tree), size))];
  }

  /** A checkpoint stands right behind the last leaf that it is over. */
  private async marks(tree: TreeName, waiting: CheckpointApart[]): Promise<void> {
    const size = this.check.size(tree);
    for (let [next] = waiting; next !== undefined && next.size <= size; [next] = waiting) {
      waiting.shift();
      await this.write({ line: 'checkpoint', tree, ...next, cosignatures: [...next.cosignatures] });
    }
  }

  private async write(line: ExportLine) {
    const taken = this.check.take(line, this.number + 1);
    this.number += 1;
    await this.file.add(formatLine(line));
    return taken;
  }

  close(): Promise<void> {
    return this.file.close();
  }

  came(): Exported {
    const [events, looks] = [this.check.size('events'), this.check.size('reads')];
    const signed = this.check.signedUpTo('events') + this.check.signedUpTo('reads');
    return { events, looks, unsigned: events + looks - signed, resumedAt: this.resumedAt };
  }
}

interface Left {
  readonly check: ExportCheck;
  readonly lines: number;
  /** Where the last sound line ends, in bytes. */
  readonly end: number;
}

/**
 * What an export that was cut short has left, up to its last sound line; stops are asked for anew. Whether intents are true is
 * for `verify` to say: what was recorded leaves as it is.
 */
async function standing(source: ExportSource, partial: string): Promise<Left> {
  const fresh = () => ExportCheck.by({ policy: (header) => ownKeys(source, header), intents: 'unchecked' });
  const none = { check: await fresh(), lines: 0, end: 0 };
  if (!existsSync(partial)) return none;
  const left = { check: await fresh(), lines: 0, end: 0 };
  try {
    for await (const { number, text, end, isWhole } of linesIn(partial)) {
      const line = isWhole ? parseLine(text, number) : undefined;
      if (line === undefined || line.line === 'stop' || line.line === 'end') break;
      left.check.take(line, number);
      [left.lines, left.end] = [number, end];
    }
  } catch (cause) {
    if (!(cause instanceof ExportUnfit)) throw cause;
    return none;
  }
  return left;
}

function ownKeys({ keys }: ExportSource, header: ExportHeader): LogPolicy {
  if (header.keys.join('\n') !== keys.join('\n')) throw new ExportUnfit(1, 'It is of another log.');
  return policyNaming(keys);
}

/** A policy that trusts these keys and asks for no witness. */
export function policyNaming(keys: readonly string[]): LogPolicy {
  return parsePolicy(`${keys.join('\n')}\nquorum none\n`);
}
