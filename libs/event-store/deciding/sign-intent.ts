import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import type { SealAddress, SealedContent } from '#lib/kernel';
import { intentSignerOf, intentText, type Header, type SignedIntent, type SignedPart } from '#lib/case-stream';

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
  /** What came signed. */
  readonly signed?: SignedPart | undefined;
}

/** The signed intent that every event of a command bears: as it came, or signed here. */
export async function signIntent(
  signer: IntentSigner,
  intended: Intended,
  seal: (address: SealAddress, text: string) => Promise<SealedContent>,
): Promise<SignedIntent> {
  const { header, subject, signed } = intended;
  const { key, ...statement } = signed ?? signedHere(signer, intended);
  const { commandId, stream } = header;
  const address = { event: commandId, stream, subject, fieldClass: 'audit', field: 'intent' };
  const { ciphertext: sealedKey } = await seal(address, key);
  return { ...statement, sealedKey };
}

function signedHere(signer: IntentSigner, { header, type, body }: Intended) {
  const { commandId, stream, author, occurredAt: issuedAt } = header;
  const key = randomBytes(32);
  const digest = createHmac('sha256', createSecretKey(key)).update(body, 'utf8').digest('base64url');
  const { organisation, actor } = author;
  const name = intentSignerOf(author);
  const text = intentText({ commandId, type, stream, organisation, actor, issuedAt, digest });
  return { type, issuedAt, digest, key: key.toString('base64url'), signer: name, signature: signer.sign(name, text) };
}
