import type { Instant } from '#lib/kernel';

/** The public side of the keys that intents are signed with. */
export interface IntentCheck {
  /** Whether the key of that name has signed, and was in force at that time. */
  fits(signer: string, text: string, signature: string, at: Instant): boolean;
  /** Whether a body signed for itself at that time, by a gateway of its own: then no key of a server signs in its name. */
  signsItself(organisation: string | null, at: Instant): boolean;
}
