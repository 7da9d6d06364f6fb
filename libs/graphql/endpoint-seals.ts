import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isIdOf } from '#lib/kernel';

/** What a cursor remembers: the sort keys of the row it stands at. */
export type SortKeys = readonly (string | number | null)[];

/**
 * Turns our ids and sort keys into texts that mean nothing outside one endpoint, and back.
 * Equal input gives equal text. Opening a text that was tampered with, or that another endpoint
 * or another list gave out, answers undefined, as for one that never existed.
 */
export interface EndpointSeals {
  sealId(id: string): string;
  openId(text: string): string | undefined;
  /** As `openId`, and undefined unless it is `<prefix>-<uuid>`. */
  openIdOf<P extends string>(prefix: P, text: string): `${P}-${string}` | undefined;
  sealCursor(list: string, keys: SortKeys): string;
  openCursor(list: string, text: string): SortKeys | undefined;
}

const ivBytes = 12;
const tagBytes = 16;
/** Ids are padded to a multiple of this, so that the length of a text does not tell what it names. */
const block = 48;

/** The seals of one endpoint, by keys that follow from the installation's secret (at least 32 bytes). */
export function endpointSeals(secret: Uint8Array, endpoint: string): EndpointSeals {
  const ids = sealWith(secret, `samhold endpoint ${endpoint} ids`);
  // A screen asks by the same few of them too. Only what has opened is remembered, and that for ever means the same.
  const opened = new LRUCache<string, string>({ max: 10_000 });
  const openId = (text: string): string | undefined => {
    const known = opened.get(text);
    if (known !== undefined) return known;
    const id = ids.open(text)?.replace(/\0+$/, '');
    if (id !== undefined) opened.set(text, id);
    return id;
  };
  const lists = new Map<string, TextSeal>();
  const cursors = (list: string) => {
    const seal = lists.get(list) ?? sealWith(secret, `samhold endpoint ${endpoint} cursors of ${list}`);
    lists.set(list, seal);
    return seal;
  };
  // Equal ids give equal texts, and a page names the same few of them over and over.
  const sealed = new LRUCache<string, string>({
    max: 10_000,
    memoMethod: (id) => ids.seal(id.padEnd(Math.ceil(id.length / block) * block, '\0')),
  });
  return {
    sealId: (id) => sealed.memo(id),
    openId,
    openIdOf: (prefix, text) => {
      const id = openId(text);
      return id !== undefined && isIdOf(prefix, id) ? id : undefined;
    },
    sealCursor: (list, keys) => cursors(list).seal(JSON.stringify(keys)),
    openCursor: (list, text) => sortKeys(cursors(list).open(text)),
  };
}

interface TextSeal {
  seal(text: string): string;
  open(text: string): string | undefined;
}

/**
 * AES-256-GCM under a synthetic nonce: the HMAC of the text. Deterministic on purpose, because an id must be stable;
 * what it gives away is only that two texts are equal.
 */
function sealWith(secret: Uint8Array, purpose: string): TextSeal {
  const keys = Buffer.from(hkdfSync('sha256', secret, '', purpose, 64));
  // Made once: of raw bytes Node makes a key anew at every use, which takes longer than the sealing.
  const encryptionKey = createSecretKey(keys.subarray(0, 32));
  const nonceKey = createSecretKey(keys.subarray(32));
  const nonceOf = (text: Buffer) => createHmac('sha256', nonceKey).update(text).digest().subarray(0, ivBytes);
  return {
    seal: (text) => {
      const bytes = Buffer.from(text, 'utf8');
      const nonce = nonceOf(bytes);
      const cipher = createCipheriv('aes-256-gcm', encryptionKey, nonce);
      const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
      return Buffer.concat([nonce, body, cipher.getAuthTag()]).toString('base64url');
    },
    open: (text) => {
      const opened = decrypted(encryptionKey, text);
      if (opened === undefined) return undefined;
      return timingSafeEqual(nonceOf(opened.plain), opened.nonce) ? opened.plain.toString('utf8') : undefined;
    },
  };
}

function decrypted(key: KeyObject, text: string): { readonly plain: Buffer; readonly nonce: Buffer } | undefined {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length < ivBytes + tagBytes || bytes.toString('base64url') !== text) return undefined;
  const nonce = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAuthTag(bytes.subarray(bytes.length - tagBytes));
  try {
    const body = bytes.subarray(ivBytes, bytes.length - tagBytes);
    return { plain: Buffer.concat([decipher.update(body), decipher.final()]), nonce };
  } catch {
    return undefined;
  }
}

function sortKeys(text: string | undefined): SortKeys | undefined {
  const value: unknown = text === undefined ? undefined : JSON.parse(text);
  return Array.isArray(value) && value.every(isSortKey) ? value : undefined;
}

function isSortKey(value: unknown): value is string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
