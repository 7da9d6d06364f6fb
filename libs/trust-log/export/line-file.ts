import { createReadStream } from 'node:fs';
import { open, truncate, type FileHandle } from 'node:fs/promises';
import { ExportUnfit } from './lines.js';

/** A line as it stands in a file, and where the next one begins. */
export interface StandingLine {
  readonly number: number;
  readonly text: string;
  readonly end: number;
  /** False for what stands behind the last newline: its writer was cut short. */
  readonly isWhole: boolean;
}

/** Longer than any line that is written: a leaf of 64 KiB, escaped, and what stands around it. */
const longest = 1024 * 1024;
const newline = 0x0a;

/** The lines of a file, split at newlines only. Throws `ExportUnfit` at bytes that are no UTF-8. */
export async function* linesIn(path: string): AsyncGenerator<StandingLine> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let rest: Buffer = Buffer.alloc(0);
  let [number, end] = [0, 0];
  const standing = (bytes: Buffer, isWhole: boolean): StandingLine => {
    number += 1;
    end += bytes.length + (isWhole ? 1 : 0);
    return { number, text: decoded(utf8, bytes, number), end, isWhole };
  };
  for await (const chunk of createReadStream(path)) {
    let bytes: Buffer = Buffer.concat([rest, chunk]);
    for (let at = bytes.indexOf(newline); at >= 0; at = bytes.indexOf(newline)) {
      yield standing(bytes.subarray(0, at), true);
      bytes = bytes.subarray(at + 1);
    }
    if (bytes.length > longest) throw new ExportUnfit(number + 1, 'It is longer than any line that is written.');
    rest = bytes;
  }
  if (rest.length > 0) yield standing(rest, false);
}

function decoded(utf8: TextDecoder, bytes: Buffer, number: number): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new ExportUnfit(number, 'It was changed: it is no UTF-8.', { cause });
  }
}

/** Writes lines behind what stands in a file; they are on the disk when it is closed. */
export class LineFile {
  private waiting: string[] = [];

  private constructor(private readonly file: FileHandle) {}

  /** Only its owner may read it. What stands behind `from` is cut off. */
  static async open(path: string, from: number): Promise<LineFile> {
    const file = await open(path, 'a', 0o600);
    await truncate(path, from);
    return new LineFile(file);
  }

  async add(line: string): Promise<void> {
    this.waiting.push(line);
    if (this.waiting.length >= 1_000) await this.flush();
  }

  async close(): Promise<void> {
    try {
      await this.flush();
      await this.file.sync();
    } finally {
      await this.file.close();
    }
  }

  private async flush(): Promise<void> {
    const lines = this.waiting.splice(0);
    if (lines.length > 0) await this.file.appendFile(`${lines.join('\n')}\n`);
  }
}
