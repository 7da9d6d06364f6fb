import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { SealBroken } from './sealing.port.js';

const nonceLength = 12;
const tagLength = 16;
export const keyLength = 32;

/* Of raw bytes Node finds out what kind of key they are at every use, which takes ten times as long as the sealing: hence `createSecretKey`. */

/** AES-256-GCM: nonce (12 bytes, random), ciphertext, tag (16 bytes). */
export function encrypt(key: Buffer, content: Buffer, bound: Buffer): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: tagLength }).setAAD(bound);
  return Buffer.concat([nonce, cipher.update(content), cipher.final(), cipher.getAuthTag()]);
}

/** Throws `SealBroken` when the key, the bytes or what they are bound to is not as it was. */
export function decrypt(key: Buffer, sealed: Buffer, bound: Buffer): Buffer {
  if (sealed.length < nonceLength + tagLength) throw new SealBroken('The ciphertext is too short');
  const nonce = sealed.subarray(0, nonceLength);
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), nonce, { authTagLength: tagLength });
  decipher.setAAD(bound).setAuthTag(sealed.subarray(sealed.length - tagLength));
  const content = decipher.update(sealed.subarray(nonceLength, sealed.length - tagLength));
  try {
    decipher.final();
  } catch {
    content.fill(0);
    throw new SealBroken('The ciphertext does not belong to this key and place');
  }
  return content;
}
