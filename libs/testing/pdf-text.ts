import { inflateSync } from 'node:zlib';

/** What stands on the pages of a PDF, and how it is made: enough of the format to read what our own files hold. */
export interface ReadPdf {
  readonly pages: number;
  readonly text: string;
  /** How many fonts are embedded in the file. */
  readonly fonts: number;
}

/** Reads a PDF whose texts are glyphs of embedded fonts, each with its map back to letters. */
export function readPdf(pdf: Buffer): ReadPdf {
  const raw = pdf.toString('latin1');
  const objects = new Map(
    [...raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [id, body] as const),
  );
  const letters = new Map(
    [...raw.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(objects, id)] as const),
  );
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body));
  const text = pages.map((page) => textIn(streamOf(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1]), letters));
  return { pages: pages.length, text: text.join('\n'), fonts: raw.match(/\/FontFile2 /g)?.length ?? 0 };
}

type Objects = ReadonlyMap<string, string>;
type Letters = ReadonlyMap<number, string>;

function streamOf(objects: Objects, id: string | undefined): string {
  const body = objects.get(id ?? '') ?? '';
  const start = body.indexOf('stream\n') + 'stream\n'.length;
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1');
}

function lettersOf(objects: Objects, font: string): Letters {
  const map = streamOf(objects, /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1]);
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi)) {
    const all = [...list.matchAll(/<([^>]*)>/g)].map(([, hex = '']) => hex.replaceAll(' ', ''));
    all.forEach((hex, at) =>
      letters.set(parseInt(from, 16) + at, Buffer.from(hex, 'hex').swap16().toString('utf16le')),
    );
  }
  return letters;
}

function textIn(content: string, fonts: ReadonlyMap<string, Letters>): string {
  let letters: Letters = new Map();
  let text = '';
  for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (font !== undefined) letters = fonts.get(font) ?? new Map();
    const glyphs = [...(shown ?? '').matchAll(/<([0-9a-f]*)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? []);
    text += glyphs.map((glyph) => letters.get(parseInt(glyph, 16)) ?? '?').join('');
  }
  return text;
}
