import { randomBytes } from 'node:crypto';
import { keyLength } from './aes-gcm.js';
import type { KekRing } from './kek-ring.port.js';

/** Key-encryption keys that are gone with the process. */
export function memoryKekRing(): KekRing {
  const keys: { readonly id: string; readonly key: Buffer }[] = [];
  const add = (): string => {
    const id = `kek-${randomBytes(8).toString('hex')}`;
    keys.push({ id, key: randomBytes(keyLength) });
    return id;
  };
  return {
    current: async () => keys.at(-1)?.id ?? add(),
    key: async (id) => keys.find((kek) => kek.id === id)?.key,
    add: async () => add(),
  };
}
