import { canonicalJson } from '#lib/kernel';
import { decrypt, encrypt } from './aes-gcm.js';
import { KekMissing, type KekRing } from './kek-ring.port.js';
import type { Slot, WrappedKey } from './key-shelf.port.js';

/** Wraps a data key for its slot: it opens in no other. */
export async function wrap(ring: KekRing, kek: string, slot: Slot, dataKey: Buffer): Promise<WrappedKey> {
  const { subject, use } = slot;
  return { subject, use, kek, wrapped: encrypt(await kekOf(ring, kek), dataKey, boundTo(slot, kek)) };
}

/** The data key, for the caller to clear after use. Throws `KekMissing`, or `SealBroken` when the row was tampered with. */
export async function unwrap(ring: KekRing, key: WrappedKey): Promise<Buffer> {
  return decrypt(await kekOf(ring, key.kek), key.wrapped, boundTo(key, key.kek));
}

async function kekOf(ring: KekRing, id: string): Promise<Buffer> {
  const kek = await ring.key(id);
  if (kek === undefined) throw new KekMissing(`The key-encryption key ${id} is not on the ring`);
  return kek;
}

function boundTo({ subject, use }: Slot, kek: string): Buffer {
  return Buffer.from(canonicalJson([subject, use, kek]), 'utf8');
}
