import { run } from './run.js';

/** What a command line came to. */
export interface Spoken {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line in this process. */
export async function samhold(settings: NodeJS.ProcessEnv, ...words: readonly string[]): Promise<Spoken> {
  const heard = { out: '', err: '' };
  const code = await run(words, settings, {
    out: (line) => (heard.out += `${line}\n`),
    err: (line) => (heard.err += `${line}\n`),
  });
  return { code, ...heard };
}
