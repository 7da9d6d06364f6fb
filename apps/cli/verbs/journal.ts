import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { JournalCheck, journalEntryIn, type JournalEntry, type JournalFinding } from '#lib/gateway';
import { counted } from '../counted.js';
import { Failed, textOf, type Asked } from '../verb.js';

/** The journal of a gateway that whoever asks holds against the log; undefined where none is given. Throws `Failed`. */
export async function journalIn(asked: Asked): Promise<JournalCheck | undefined> {
  const file = textOf(asked, 'journal');
  if (file === undefined) return undefined;
  const entries: JournalEntry[] = [];
  let [lines, unreadable] = [0, 0];
  try {
    for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
      const entry = journalEntryIn(line);
      if (entry === undefined) unreadable = lines + 1;
      else entries.push(entry);
      lines += 1;
    }
  } catch (cause) {
    throw new Failed(`The journal ${file} cannot be read.`, { cause });
  }
  // Where its writer was cut short, the order did not leave.
  if (unreadable > 0 && unreadable < lines)
    throw new Failed(`Line ${unreadable} of ${file} is no order that a gateway has written; put a copy in its place.`);
  return new JournalCheck(entries);
}

export function journalLines({ orders, notRecorded, notWritten }: JournalFinding): readonly string[] {
  const [missing, foreign] = [notRecorded[0], notWritten[0]];
  return [
    `ok     ${orders - notRecorded.length} of ${counted(orders, 'order')} in the journal ${orders === 1 ? 'is' : 'are'} on the log.`,
    ...(missing === undefined
      ? []
      : [
          `note   ${counted(notRecorded.length, 'order')} in the journal ${notRecorded.length === 1 ? 'is' : 'are'} not on the log: refused, without effect, or not recorded. The first: ${missing.ordered} at ${missing.issuedAt}, request ${missing.request}.`,
        ]),
    ...(foreign === undefined
      ? []
      : [
          `wrong  ${counted(notWritten.length, 'order')} on the log ${notWritten.length === 1 ? 'is' : 'are'} signed by the gateway’s key and not in its journal. The first: ${foreign.ordered} at ${foreign.issuedAt}, request ${foreign.request}.`,
        ]),
  ];
}
