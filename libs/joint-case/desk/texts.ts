import type { Sealed } from '#lib/kernel';
import type { SealingSession } from '#lib/sealing';

/** Personal text as an answer gives it. */
export interface Text {
  readonly state: 'OPEN' | 'ERASED' | 'WITHHELD';
  readonly value: string | null;
}

export const withheldText: Text = { state: 'WITHHELD', value: null };

/** Opens a seal: the last step of a query, after the decision and the read log. */
export async function openText(session: SealingSession, sealed: Sealed): Promise<Text> {
  if (sealed.content === 'plain') return { state: 'OPEN', value: sealed.text };
  const opened = await session.unseal(sealed);
  switch (opened.status) {
    case 'open':
      return { state: 'OPEN', value: opened.text };
    case 'erased':
      return { state: 'ERASED', value: null };
    case 'restricted':
      return withheldText;
  }
}
