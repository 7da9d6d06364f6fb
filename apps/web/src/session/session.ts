import { isKind, type Kind } from './kinds.ts';
import { forgetStored, readStored, writeStored } from './stored.ts';

/** Who is logged in, in this tab only: two windows may be two different people. */
export interface Session {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly kind: Kind;
  /** The login's subject: drafts belong to it. */
  readonly subject: string;
  /** The role card that was used, in a demo. */
  readonly card: string | null;
}

const key = 'samhold.session';

export function readSession(now = Date.now()): Session | undefined {
  const { accessToken, expiresAt, kind, subject, card } = readStored(key) ?? {};
  if (typeof accessToken !== 'string' || typeof expiresAt !== 'number' || typeof subject !== 'string') return undefined;
  if (!isKind(kind) || expiresAt <= now) return undefined;
  return { accessToken, expiresAt, kind, subject, card: typeof card === 'string' ? card : null };
}

/** Another person's drafts do not stay when a new one logs in on the same tab. */
export function keepSession(session: Session): void {
  if (readStored('samhold.owner')?.['subject'] !== session.subject) forgetStored('samhold.draft.');
  writeStored('samhold.owner', { subject: session.subject });
  writeStored(key, session);
}

/** The session is over by itself: drafts stay for the one who wrote them. */
export function dropSession(): void {
  sessionStorage.removeItem(key);
}

/** The person leaves: nothing stays in this tab. */
export function forgetEverything(): void {
  forgetStored('samhold.');
}
