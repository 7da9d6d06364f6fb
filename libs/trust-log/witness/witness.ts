import type { Hash } from '../tree/merkle.js';
import { provesConsistency } from '../tree/proofs.js';
import { cosign, cosignatureIn } from '../notes/cosignature.js';
import type { SignerKey } from '../notes/keys.js';
import { isWithin, type LogPolicy } from '../notes/policy.js';
import { parseCheckpoint, type Checkpoint } from '../notes/checkpoint.js';
import { formatSignatureLine, parseNote, signersOf, type SignedNote } from '../notes/signed-note.js';
import { parseRequest, type WitnessRequest } from './witness-request.js';

/** The largest tree of one log that a witness has signed, and when, in seconds. All that it knows. */
export interface Witnessed {
  readonly size: number;
  readonly root: Hash;
  /** When its events were recorded, where the checkpoint says so. */
  readonly times?: Hash | undefined;
  readonly at: number;
}

/** Where a witness remembers. What was stored is there after a crash. */
export interface WitnessMemory {
  readonly known: ReadonlyMap<string, Witnessed>;
  store(origin: string, witnessed: Witnessed): Promise<void>;
}

/** An answer over HTTP, as tlog-witness has it. */
export interface WitnessAnswer {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422;
  readonly body: string;
  readonly contentType: 'text/plain; charset=utf-8' | 'text/x.tlog.size';
}

export interface WitnessOptions {
  readonly key: SignerKey;
  readonly memory: WitnessMemory;
  /** The logs that it signs for. */
  readonly policy: LogPolicy;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/**
 * Signs that a log only grows. One request is judged at a time, and what it signs is stored before it is told.
 * A memory that was restored from a backup is older than what this witness has signed: it learns that from its own signature,
 * whoever brings it, and from then on signs nothing that lies before.
 */
export class Witness {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WitnessOptions) {}

  addCheckpoint(body: string): Promise<WitnessAnswer> {
    return this.inTurn(() => this.judge(body));
  }

  /** Reminds it of what it has signed. True when the note bears its signature. */
  recall(text: string): Promise<boolean> {
    return this.inTurn(async () => {
      const note = parseNote(text);
      return note !== undefined && this.bearsOwn(note) && (await this.rise(note));
    });
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async judge(body: string): Promise<WitnessAnswer> {
    const request = parseRequest(body);
    if (request === undefined || request.old > request.checkpoint.size)
      return plain(400, 'Not as tlog-witness has it.');
    const { origin } = request.checkpoint;
    const logs = this.options.policy.logs.filter(({ key }) => key.name === origin);
    if (logs.length === 0) return plain(404, 'This witness does not sign for that log.');
    const inTime = logs.filter((log) => isWithin(log, this.options.now())).map(({ key }) => key);
    const signers = signersOf(request.note, inTime);
    if (signers === undefined || signers.length === 0) return plain(403, 'No key that is trusted now has signed it.');
    if (this.bearsOwn(request.note)) await this.rise(request.note);
    return this.judgeGrowth(request);
  }

  private async judgeGrowth({ old, proof, note, checkpoint }: WitnessRequest): Promise<WitnessAnswer> {
    const { origin, size, root, times } = checkpoint;
    const last = this.options.memory.known.get(origin);
    if (old !== (last?.size ?? 0)) return conflict(last?.size ?? 0);
    if (last !== undefined && old === size && !isSame(last, checkpoint)) return conflict(size);
    if (!provesConsistency({ old, size, oldRoot: last?.root ?? root, root, proof }))
      return plain(422, 'The proof does not show that it begins with what was signed before.');
    const at = Math.max(this.options.now(), last?.at ?? 0);
    await this.options.memory.store(origin, { size, root, times, at });
    return plain(200, formatSignatureLine(cosign(note.text, this.options.key, at)));
  }

  private bearsOwn({ text, signatures }: SignedNote): boolean {
    return signatures.some((line) => cosignatureIn(text, line, this.options.key) !== undefined);
  }

  /** Takes what it signed itself for what it knows, when that is more. */
  private async rise({ text, signatures }: SignedNote): Promise<boolean> {
    const checkpoint = parseCheckpoint(text);
    if (checkpoint === undefined) return false;
    const { origin, size, root, times } = checkpoint;
    const signed = signatures.flatMap((line) => cosignatureIn(text, line, this.options.key)?.at ?? []);
    if (size > (this.options.memory.known.get(origin)?.size ?? 0))
      await this.options.memory.store(origin, { size, root, times, at: Math.max(...signed) });
    return true;
  }
}

/** The same events with other times are another history too. A witness of before knew no times, and learns them. */
function isSame(last: Witnessed, { root, times }: Checkpoint): boolean {
  return last.root.equals(root) && (last.times === undefined || times?.equals(last.times) === true);
}

function plain(status: WitnessAnswer['status'], body: string): WitnessAnswer {
  return { status, body: body.endsWith('\n') ? body : `${body}\n`, contentType: 'text/plain; charset=utf-8' };
}

function conflict(size: number): WitnessAnswer {
  return { status: 409, body: `${size}\n`, contentType: 'text/x.tlog.size' };
}
