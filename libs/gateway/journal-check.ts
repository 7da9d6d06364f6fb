import { z } from 'zod';
import { signedOrderSchema } from '#lib/case-stream';
import type { Instant } from '#lib/kernel';
import type { IntentCheck } from '#lib/trust-log';

const entrySchema = signedOrderSchema.omit({ key: true }).extend({ organisation: z.string(), actor: z.string() });
/** An order, as the gateway that has signed it wrote it down. */
export type JournalEntry = z.output<typeof entrySchema>;

/** A line of a gateway's journal; undefined when it is none, as the last is after a crash. */
export function journalEntryIn(line: string): JournalEntry | undefined {
  try {
    return entrySchema.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** What a journal and a log say of each other. */
export interface JournalFinding {
  /** Requests in the journal; one that was sent twice counts once. */
  readonly orders: number;
  /** In the journal and not on the log: they were refused, changed nothing, or were not recorded. */
  readonly notRecorded: readonly JournalEntry[];
  /** On the log, signed by a key of this gateway, and not in its journal: somebody else has the key, or the journal is not whole. */
  readonly notWritten: readonly OrderOnLog[];
}

export interface OrderOnLog {
  readonly request: string;
  readonly ordered: string;
  readonly issuedAt: Instant;
}

/** Holds the journal of a gateway against a log, while the intents of the log are checked. */
export class JournalCheck implements IntentCheck {
  private readonly orders = new Map<string, JournalEntry>();
  private readonly signers = new Set<string>();
  private readonly signatures = new Set<string>();
  private readonly recorded = new Set<string>();
  private readonly notWritten = new Map<string, OrderOnLog>();
  private keys: IntentCheck = { fits: () => false, signsItself: () => false };

  constructor(entries: Iterable<JournalEntry>) {
    for (const entry of entries) {
      this.orders.set(entry.request, entry);
      this.signers.add(entry.signer);
      this.signatures.add(entry.signature);
    }
  }

  /** The keys by which intents are checked. */
  over(keys: IntentCheck): this {
    this.keys = keys;
    return this;
  }

  fits(signer: string, text: string, signature: string, at: Instant): boolean {
    const isSigned = this.keys.fits(signer, text, signature, at);
    if (isSigned && this.signers.has(signer)) this.saw(text, signature);
    return isSigned;
  }

  signsItself(organisation: string | null, at: Instant): boolean {
    return this.keys.signsItself(organisation, at);
  }

  finding(): JournalFinding {
    return {
      orders: this.orders.size,
      notRecorded: [...this.orders.values()].filter(({ request }) => !this.recorded.has(request)),
      notWritten: [...this.notWritten.values()],
    };
  }

  private saw(text: string, signature: string): void {
    const { request, ordered, issuedAt } = statedIn(text);
    this.recorded.add(request);
    if (!this.signatures.has(signature)) this.notWritten.set(signature, { request, ordered, issuedAt });
  }
}

const statement = signedOrderSchema.pick({ request: true, ordered: true, issuedAt: true });

/** What was signed, behind the line that says what it is. */
function statedIn(text: string): OrderOnLog {
  return z.object(statement.shape).parse(JSON.parse(text.slice(text.indexOf('\n') + 1)));
}
