/** Samhold cannot start as things stand. The message is one sentence for a person: what is wrong, and what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

/** The code of a system error (`ENOSPC`) or of a PostgreSQL one (`28P01`); undefined for any other failure. */
export function codeOf(cause: unknown): string | undefined {
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined;
}

export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

/** What a failed look or write under the data folder means for the one who started us. */
export function folderTrouble(folder: string, cause: unknown): CannotStart {
  switch (codeOf(cause)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, cause);
    case 'ENOTDIR':
    case 'EEXIST':
      return new CannotStart(`${folder} cannot be the data folder because a file is in the way; set SAMHOLD_DATA.`, {
        cause,
      });
    default:
      return new CannotStart(
        `The data folder ${folder} cannot be used (${codeOf(cause) ?? messageOf(cause)}); make it yours to write, or set SAMHOLD_DATA to another folder.`,
        { cause },
      );
  }
}

export function diskFull(folder: string, cause?: unknown): CannotStart {
  return new CannotStart(`The disk that holds ${folder} is full; free some space and start again.`, { cause });
}

/** PostgreSQL's own words for it: a write that fails, or that stops half-way. */
export function saysDiskFull(output: string): boolean {
  return /No space left on device|wrote only \d+ of \d+ bytes|Disk quota exceeded/.test(output);
}
