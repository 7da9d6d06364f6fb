import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkpointText } from '../notes/checkpoint.js';
import { signatureTypes, signerKey, vkeyOf, type SignerKey } from '../notes/keys.js';
import { parsePolicy, type TrustedWitness } from '../notes/policy.js';
import { signNote, type SignedNote } from '../notes/signed-note.js';
import { consistencyProof } from '../tree/proofs.js';
import type { Hash } from '../tree/merkle.js';
import { hashesFromLeaves, rootByDefinition, someLeaves } from '../tree/tree.fixture.js';
import { serveWitness, type RunningWitness } from './serve-witness.js';
import { openWitnessFolder, type WitnessFolder } from './witness-folder.js';
import { formatRequest } from './witness-request.js';
import { Witness, type WitnessAnswer } from './witness.js';

export const origin = 'log.example/log';
const logKey = signerKey(origin, signatureTypes.log, randomBytes(32));
/** Its time is over. */
export const oldKey = signerKey(origin, signatureTypes.log, randomBytes(32));
const policy = parsePolicy(
  `log ${vkeyOf(logKey)}\n# valid until 2026-01-01T00:00:00.000Z\nlog ${vkeyOf(oldKey)}\nquorum none\n`,
);
export const leaves = someLeaves(600);
/** The same history up to 100, and another one from there. */
export const other = [...leaves.slice(0, 100), ...someLeaves(500, 'invented')];

export function checkpointOf(tree: readonly Hash[], size: number, key: SignerKey = logKey, times?: Hash): SignedNote {
  const root = rootByDefinition(tree.slice(0, size));
  return signNote(checkpointText({ origin, size, root, ...(times && { times }) }), [key]);
}

export async function requestOf(tree: readonly Hash[], old: number, size: number, key?: SignerKey): Promise<string> {
  const proof = await consistencyProof(hashesFromLeaves(tree), old, size);
  return formatRequest({ old, proof, note: checkpointOf(tree, size, key) });
}

/** A witness with a folder of its own, a clock that can be moved, and a log that asks it. */
export class WitnessHouse {
  time = Date.parse('2026-11-26T12:00:00Z') / 1_000;

  private constructor(
    readonly folder: string,
    private opened: WitnessFolder,
    private signing: Witness,
  ) {}

  static async open(): Promise<WitnessHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'samhold-witness-'));
    const opened = await openWitnessFolder(folder, 'nav.example/witness');
    const house: WitnessHouse = new WitnessHouse(
      folder,
      opened,
      new Witness({ ...opened, policy, now: () => house.time }),
    );
    return house;
  }

  get key(): SignerKey {
    return this.opened.key;
  }

  get witness(): Witness {
    return this.signing;
  }

  get memoryFile(): string {
    return join(this.folder, 'witness-memory.json');
  }

  /** Starts anew from what lies in the folder. */
  async restart(): Promise<void> {
    this.opened = await openWitnessFolder(this.folder, 'nav.example/witness');
    this.signing = new Witness({ ...this.opened, policy, now: () => this.time });
  }

  async ask(tree: readonly Hash[], old: number, size: number, by?: SignerKey): Promise<WitnessAnswer> {
    return this.signing.addCheckpoint(await requestOf(tree, old, size, by));
  }

  /** The status, and for a conflict the size that it knows. */
  async outcome(...asked: Parameters<WitnessHouse['ask']>): Promise<readonly (number | string)[]> {
    const { status, body } = await this.ask(...asked);
    return status === 409 ? [status, body.trim()] : [status];
  }

  serve(isReady = () => true): Promise<RunningWitness> {
    return serveWitness(this.signing, { port: 0, host: '127.0.0.1', isReady });
  }

  /** How a log that has all the leaves asks whoever listens there. */
  questionTo({ port }: RunningWitness) {
    return {
      witness: { name: 'nav', key: this.key, url: `http://127.0.0.1:${port}` } satisfies TrustedWitness,
      reader: hashesFromLeaves(leaves),
      patience: 1_000,
    };
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
