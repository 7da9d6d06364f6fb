import { canonicalJson, type SealAddress, type SealedContent } from '#lib/kernel';
import { decrypt, encrypt } from './aes-gcm.js';
import { SealBroken } from './sealing.port.js';

/** Seals a text under the data key of its subject and class. Ill-formed UTF-16 is replaced by U+FFFD. */
export function sealText(key: Buffer, address: SealAddress, text: string): SealedContent {
  const content = Buffer.from(text, 'utf8');
  const ciphertext = encrypt(key, content, boundTo(address)).toString('base64url');
  content.fill(0);
  return { content: 'sealed', address, ciphertext };
}

/** Throws `SealBroken` when the ciphertext was changed or stands at another address than it was sealed for. */
export function openText(key: Buffer, { address, ciphertext }: SealedContent): string {
  const sealed = Buffer.from(ciphertext, 'base64url');
  // Node skips what is not base64url, so that several texts would stand for the same bytes.
  if (sealed.toString('base64url') !== ciphertext) throw new SealBroken('The ciphertext is not base64url');
  const content = decrypt(key, sealed, boundTo(address));
  const text = content.toString('utf8');
  content.fill(0);
  return text;
}

/** The five parts as a JSON array: quoted and escaped, so that no two addresses give the same bytes. */
function boundTo({ event, stream, subject, fieldClass, field }: SealAddress): Buffer {
  return Buffer.from(canonicalJson([event, stream, subject, fieldClass, field]), 'utf8');
}
