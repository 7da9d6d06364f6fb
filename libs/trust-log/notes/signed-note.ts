import { isKeyName, isSignedBy, signatureTypes, signWith, type SignerKey, type VerifierKey } from './keys.js';

/** One signature line: who says so, by which key, and the signature's bytes. */
export interface SignatureLine {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

/** A text and who signed it. The text ends in a newline. */
export interface SignedNote {
  readonly text: string;
  readonly signatures: readonly SignatureLine[];
}

const most = { bytes: 64 * 1024, signatures: 64 } as const;
const lineForm = /^\u2014 (\S+) ([A-Za-z0-9+/]+={0,2})$/;

/** Reads a note. Undefined when it is not one; who signed it is another question. */
export function parseNote(note: string): SignedNote | undefined {
  if (Buffer.byteLength(note) > most.bytes || !note.isWellFormed() || /[\0-\x09\x0b-\x1f]/.test(note)) return undefined;
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > most.signatures) return undefined;
  const signatures = lines.map(parseSignatureLine);
  if (!signatures.every((line) => line !== undefined)) return undefined;
  return { text: note.slice(0, blank + 1), signatures };
}

export function parseSignatureLine(line: string): SignatureLine | undefined {
  const [, name, encoded] = lineForm.exec(line) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  if (bytes.length < 5 || bytes.toString('base64') !== encoded) return undefined;
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

export function formatSignatureLine({ name, id, signature }: SignatureLine): string {
  return `\u2014 ${name} ${Buffer.concat([id, signature]).toString('base64')}\n`;
}

export function formatNote({ text, signatures }: SignedNote): string {
  return `${text}\n${signatures.map(formatSignatureLine).join('')}`;
}

export function signNote(text: string, keys: readonly SignerKey[]): SignedNote {
  return { text, signatures: keys.map((key) => ({ name: key.name, id: key.id, signature: signWith(key, text) })) };
}

/** True for a line that claims to be by this key. */
export function isLineOf(key: VerifierKey, line: SignatureLine): boolean {
  return line.name === key.name && line.id.equals(key.id);
}

/** Those of the keys that did sign the note's text; undefined when a known key's signature is wrong, which spoils the note. */
export function signersOf(note: SignedNote, keys: readonly VerifierKey[]): readonly VerifierKey[] | undefined {
  const claimed = keys
    .filter(({ type }) => type === signatureTypes.log)
    .flatMap((key) => note.signatures.filter((line) => isLineOf(key, line)).map((line) => ({ key, line })));
  if (!claimed.every(({ key, line }) => isSignedBy(key, note.text, line.signature))) return undefined;
  return claimed.map(({ key }) => key);
}
