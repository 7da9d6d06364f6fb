import { participantCode } from '#lib/kernel';
import type { Draft, DraftKey, Drafts } from './drafts.port.js';

/** Drafts that are gone with the process. */
export function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  return {
    save: async (draft) => void kept.set(keyOf(draft), draft),
    read: async (key, now) => {
      const draft = kept.get(keyOf(key));
      return draft === undefined || draft.expiresAt <= now ? undefined : draft;
    },
    discard: async (key) => void kept.delete(keyOf(key)),
    discardExpired: async (now) => {
      const expired = [...kept].filter(([, { expiresAt }]) => expiresAt <= now);
      for (const [key] of expired) kept.delete(key);
      return expired.length;
    },
  };
}

function keyOf({ sort, about, owner }: DraftKey): string {
  return `${sort} ${about} ${participantCode(owner)}`;
}
