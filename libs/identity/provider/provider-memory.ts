import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly endsAt: number;
}

/** More than any demo needs; the oldest entries give way. */
const capacity = 20_000;

/**
 * Sessions, codes and grants of the embedded provider, in memory and each with an end: a restart ends logins in progress
 * and no more, for access tokens are signed and not looked up. It serves one process, which embedded mode is.
 */
export function providerMemory(now: () => number = Date.now): AdapterFactory {
  const entries = new Map<string, Entry>();
  const live = (key: string) => {
    const entry = entries.get(key);
    if (entry !== undefined && entry.endsAt > now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  const firstOf = (model: string, is: (payload: AdapterPayload) => boolean) => {
    for (const [key, { payload }] of entries) if (key.startsWith(`${model}:`) && is(payload)) return live(key);
    return undefined;
  };
  return (model): Adapter => ({
    upsert: async (id, payload, expiresIn) => {
      entries.delete(`${model}:${id}`);
      entries.set(`${model}:${id}`, { payload, endsAt: now() + (expiresIn ?? 3_600) * 1_000 });
      if (entries.size > capacity) shed(entries, now());
    },
    find: async (id) => live(`${model}:${id}`),
    findByUid: async (uid) => firstOf(model, (payload) => payload.uid === uid),
    findByUserCode: async (code) => firstOf(model, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = live(`${model}:${id}`);
      if (payload) payload['consumed'] = Math.floor(now() / 1_000);
    },
    destroy: async (id) => void entries.delete(`${model}:${id}`),
    revokeByGrantId: async (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
    },
  });
}

function shed(entries: Map<string, Entry>, now: number): void {
  for (const [key, { endsAt }] of entries) if (endsAt <= now) entries.delete(key);
  for (const key of entries.keys()) {
    if (entries.size <= capacity) return;
    entries.delete(key);
  }
}
