import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** `asked`: a command is about to be sent. `told`: its sender was told that it is in. `tree`: a witness has signed this checkpoint. */
export type Word = 'asked' | 'told' | 'tree';

/** What was seen from outside, on disk before anything else is done about it. It shares no process and no database with the server. */
export class Journal {
  private readonly file: number;
  private waiting: { readonly line: string; readonly done: () => void }[] = [];
  private isDue = false;

  constructor(path: string) {
    this.file = openSync(path, 'a', 0o600);
  }

  /** Resolves when it is on disk. Those who come in the same turn share a write. */
  note(word: Word, text: string): Promise<void> {
    return new Promise((done) => {
      this.waiting.push({ line: `${word} ${text}\n`, done });
      if (this.isDue) return;
      this.isDue = true;
      setImmediate(() => this.flush());
    });
  }

  close(): void {
    this.flush();
    closeSync(this.file);
  }

  private flush(): void {
    this.isDue = false;
    const lines = this.waiting;
    this.waiting = [];
    if (lines.length === 0) return;
    writeSync(this.file, lines.map(({ line }) => line).join(''));
    fsyncSync(this.file);
    for (const { done } of lines) done();
  }
}

export interface Kept {
  readonly asked: ReadonlySet<string>;
  readonly told: ReadonlySet<string>;
  /** Checkpoints that a witness has signed, as signed notes. */
  readonly trees: readonly string[];
}

export function readJournals(...paths: readonly string[]): Kept {
  const asked = new Set<string>();
  const told = new Set<string>();
  const trees: string[] = [];
  for (const line of paths.flatMap((path) => readFileSync(path, 'utf8').trimEnd().split('\n'))) {
    const [word, text = ''] = line.split(' ');
    if (word === 'asked') asked.add(text);
    if (word === 'told') told.add(text);
    if (word === 'tree') trees.push(Buffer.from(text, 'base64').toString('utf8'));
  }
  return { asked, told, trees };
}
