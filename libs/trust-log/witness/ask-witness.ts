import { boundedBody } from '../bounded-body.js';
import type { HashReader } from '../tree/merkle.js';
import { consistencyProof } from '../tree/proofs.js';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { cosignatureIn } from '../notes/cosignature.js';
import type { TrustedWitness } from '../notes/policy.js';
import { parseSignatureLine, type SignatureLine, type SignedNote } from '../notes/signed-note.js';
import { formatRequest } from './witness-request.js';

/** What came of asking a witness: its signature, or in a word why there is none. */
export type Asking =
  | { readonly outcome: 'cosigned'; readonly line: SignatureLine; readonly at: number }
  /** No answer, or none that a witness gives. */
  | { readonly outcome: 'down' }
  /** It answered with a signature that is not its own or not on this checkpoint. */
  | { readonly outcome: 'false-signature' }
  /** It has signed a larger tree than this log has, or another one of this size. */
  | { readonly outcome: 'knows-more'; readonly size: number }
  /** Its status, for instance 422: it does not take the proof. */
  | { readonly outcome: 'refused'; readonly status: number };

export interface Question {
  readonly witness: TrustedWitness;
  readonly note: SignedNote;
  /** The size that it has signed last, as far as the log knows. */
  readonly known: number;
  /** The newest checkpoint that bears its signature: what a witness that was restored from a backup is reminded by. */
  readonly newest: SignedNote | undefined;
  /** Hashes of the log's tree. */
  readonly reader: HashReader;
  /** Milliseconds to wait for each answer. */
  readonly patience?: number;
}

interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Asks for a signature, from where the witness says that it stands. */
export async function askWitness(question: Question): Promise<Asking> {
  const size = sizeOf(question.note);
  const reply = await send(question, question.known, question.note);
  if (reply?.status !== 409) return outcomeOf(question, reply);
  const stands = sizeIn(reply);
  if (stands === undefined) return { outcome: 'refused', status: 409 };
  if (stands > size || (stands === size && question.known === size)) return { outcome: 'knows-more', size: stands };
  const from = await reminded(question, stands);
  if (from > size) return { outcome: 'knows-more', size: from };
  const again = await send(question, from, question.note);
  return again?.status === 409 ? { outcome: 'knows-more', size: sizeIn(again) ?? from } : outcomeOf(question, again);
}

/** Where it stands after it was shown the newest checkpoint with its own signature, if it had forgotten that. */
async function reminded(question: Question, stands: number): Promise<number> {
  if (question.newest === undefined || sizeOf(question.newest) <= stands) return stands;
  const reply = await send(question, stands, question.newest);
  return (reply?.status === 409 ? sizeIn(reply) : undefined) ?? stands;
}

async function send(
  { witness, reader, patience = 5_000 }: Question,
  old: number,
  note: SignedNote,
): Promise<Reply | undefined> {
  const proof = await consistencyProof(reader, Math.min(old, sizeOf(note)), sizeOf(note));
  try {
    const response = await fetch(`${(witness.url ?? '').replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: formatRequest({ old: Math.min(old, sizeOf(note)), proof, note }),
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
    });
    const body = response.body === null ? undefined : await boundedBody(response.body, 16_384);
    return { status: response.status, body: body?.toString('utf8') ?? '' };
  } catch {
    return undefined;
  }
}

function outcomeOf({ witness, note }: Question, reply: Reply | undefined): Asking {
  if (reply === undefined || reply.status >= 500) return { outcome: 'down' };
  if (reply.status !== 200) return { outcome: 'refused', status: reply.status };
  for (const text of reply.body.split('\n')) {
    const line = parseSignatureLine(text);
    const found = line && cosignatureIn(note.text, line, witness.key);
    if (line !== undefined && found !== undefined) return { outcome: 'cosigned', line, at: found.at };
  }
  return { outcome: 'false-signature' };
}

function sizeOf({ text }: SignedNote): number {
  return parseCheckpoint(text)?.size ?? 0;
}

function sizeIn({ body }: Reply): number | undefined {
  return /^(0|[1-9]\d{0,15})\n$/.test(body) ? Number(body) : undefined;
}
