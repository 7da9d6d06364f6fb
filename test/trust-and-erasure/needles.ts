import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** One way in which a text could stand somewhere as bytes. */
export interface Needle {
  readonly name: string;
  readonly bytes: Buffer;
}

/** A text in clear, in the encodings that something on the way might use. */
export function needlesOf(text: string): readonly Needle[] {
  const utf8 = Buffer.from(text, 'utf8');
  const hex = utf8.toString('hex');
  const url = encodeURIComponent(text);
  const forms: readonly (readonly [name: string, bytes: Buffer])[] = [
    ['utf8', utf8],
    ['utf16le', Buffer.from(text, 'utf16le')],
    ['utf16be', Buffer.from(text, 'utf16le').swap16()],
    ['latin1', Buffer.from(text, 'latin1')],
    ['hex', Buffer.from(hex)],
    ['hex in capitals', Buffer.from(hex.toUpperCase())],
    ['url', Buffer.from(url)],
    ['url in small letters', Buffer.from(url.replace(/%../g, (code) => code.toLowerCase()))],
    ['JSON in ASCII', Buffer.from(asciiJson(text))],
    ...[0, 1, 2].flatMap((shift) => base64Forms(utf8, shift)),
  ];
  return distinct(forms.map(([name, bytes]) => ({ name: `${text} as ${name}`, bytes })));
}

function asciiJson(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** In a longer text, base64 looks in one of three ways at a part of it; what depends on the neighbours is left out. */
function base64Forms(bytes: Buffer, shift: number): (readonly [string, Buffer])[] {
  const whole = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
  const from = Math.ceil((shift * 8) / 6);
  const to = Math.floor(((shift + bytes.length) * 8) / 6);
  const part = whole.slice(from, to);
  const urlPart = part.replaceAll('+', '-').replaceAll('/', '_');
  return [
    [`base64 at ${shift}`, Buffer.from(part)],
    [`base64url at ${shift}`, Buffer.from(urlPart)],
  ];
}

function distinct(needles: readonly Needle[]): readonly Needle[] {
  return needles.filter(({ bytes }, at) => needles.findIndex((other) => other.bytes.equals(bytes)) === at);
}

/** Finds needles in bytes, all of them in one pass. */
export type Search = (bytes: Buffer) => readonly string[];

/** Each needle is at least three bytes long: by these three, most places are passed over at one look. */
export function searchFor(needles: readonly Needle[]): Search {
  const begins = new Uint8Array(1 << 24);
  const byBeginning = new Map<number, Needle[]>();
  for (const needle of needles) {
    const beginning = needle.bytes.readUIntBE(0, 3);
    begins[beginning] = 1;
    byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), needle]);
  }
  return (bytes) => {
    const found = new Set<string>();
    let three = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      three = ((three << 8) | (bytes[at] ?? 0)) & 0xffffff;
      if (begins[three] === 0 || at < 2) continue;
      for (const { name, bytes: needle } of byBeginning.get(three) ?? [])
        if (bytes.subarray(at - 2, at - 2 + needle.length).equals(needle)) found.add(name);
    }
    return [...found];
  };
}

/** Where in a folder, whatever the files in it are, the needles lie: `<file>: <needle>`. */
export async function foundBelow(folder: string, needles: readonly Needle[]): Promise<readonly string[]> {
  const search = searchFor(needles);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: string[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    for (const name of search(await bytesOf(file))) hits.push(`${relative(folder, file)}: ${name}`);
  }
  return hits;
}

/** A file of a database at work may go away while we look. */
async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return Buffer.alloc(0);
    throw cause;
  }
}
