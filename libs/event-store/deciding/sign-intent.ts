import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { SealAddress, SealedContent } from '#lib/kernel';
import { intentSignerOf, intentText, type Header, type SignedIntent } from '#lib/case-stream';

/** Signs in the name of an organisation, of the person's login or of the platform. */
export interface IntentSigner {
  /** Ed25519, base64url. */
  sign(signer: string, text: string): string;
}

interface Intended {
  readonly header: Pick<Header, 'commandId' | 'stream' | 'author' | 'occurredAt'>;
  /** The type of the command. */
  readonly type: string;
  /** What was sent, as it is compared with a repeat. */
  readonly body: string;
  readonly subject: string;
}

/** The signed intent that every event of a command bears. */
export async function signIntent(
  signer: IntentSigner,
  { header, type, body, subject }: Intended,
  seal: (address: SealAddress, text: string) => Promise<SealedContent>,
): Promise<SignedIntent> {
  const { commandId, stream, author, occurredAt: issuedAt } = header;
  const key = randomBytes(32);
  const digest = createHmac('sha256', createSecretKey(key)).update(body, 'utf8').digest('base64url');
  const address = { event: commandId, stream, subject, fieldClass: 'audit', field: 'intent' };
  const { ciphertext: sealedKey } = await seal(address, key.toString('base64url'));
  const { organisation, actor } = author;
  const name = intentSignerOf(author);
  const text = intentText({ commandId, type, stream, organisation, actor, issuedAt, digest });
  return { type, issuedAt, digest, sealedKey, signer: name, signature: signer.sign(name, text) };
}
