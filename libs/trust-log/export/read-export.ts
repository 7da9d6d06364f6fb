import type { TreeReport } from '../check/verify-log.js';
import { ExportCheck, type ExportTrust, type Taken } from './check-export.js';
import { linesIn } from './line-file.js';
import { ExportUnfit, parseLine, type ExportHeader } from './lines.js';

/** Every line of an export, each checked as far as it can be by itself and by what stands before it. Throws `ExportUnfit`. */
export async function* soundLinesOf(path: string, check: ExportCheck): AsyncGenerator<Taken> {
  let last = 0;
  for await (const { number, text, isWhole } of linesIn(path)) {
    last = number;
    if (!isWhole) throw new ExportUnfit(number, 'The file ends in the middle of it.');
    yield check.take(parseLine(text, number), number);
  }
  if (!check.isWhole) throw new ExportUnfit(last + 1, 'The file ends before its end line: something is missing.');
}

export interface ExportReport {
  readonly header: ExportHeader | undefined;
  /** What is wrong, with its line; undefined when nothing is. */
  readonly fault: { readonly line: number; readonly says: string } | undefined;
  readonly trees: readonly TreeReport[];
}

/** Recomputes both trees from an export alone. */
export async function verifyExport(path: string, trust: ExportTrust): Promise<ExportReport> {
  let header: ExportHeader | undefined;
  const check = await ExportCheck.by({ ...trust, policy: (found) => trust.policy((header = found)) });
  try {
    for await (const taken of soundLinesOf(path, check)) void taken;
    return { header, fault: undefined, trees: check.reports() };
  } catch (cause) {
    if (!(cause instanceof ExportUnfit)) throw cause;
    return { header, fault: { line: cause.number, says: cause.reason }, trees: check.reports() };
  }
}
