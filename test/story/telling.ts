import { setTimeout as pause } from 'node:timers/promises';

/** Prints the story as it goes and keeps count of what was claimed and what did not hold. */
export class Telling {
  private step = 0;
  readonly broken: string[] = [];
  claims = 0;

  constructor(private readonly say: (line: string) => void) {}

  chapter(title: string): void {
    this.step += 1;
    this.say(`\n${this.step}. ${title}`);
  }

  shows(who: string, lines: readonly string[]): void {
    this.say(`   ${who} sees:`);
    for (const line of lines.length === 0 ? ['nothing'] : lines) this.say(`     ${line}`);
  }

  claim(text: string, holds: boolean): void {
    this.claims += 1;
    this.say(`   ${holds ? '✓' : '✗ BROKEN:'} ${text}`);
    if (!holds) this.broken.push(text);
  }
}

/** Asks until the answer is there, for twenty seconds at most: a machine may be busy. */
export async function eventually<T>(ask: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(50);
  }
  throw new Error(`It never came: ${what}`);
}
