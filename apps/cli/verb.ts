import type { ParseArgsOptionsConfig } from 'node:util';

/** One thing that an operator can ask for. */
export interface Verb {
  /** The words that call it, `erase` or `config check`. */
  readonly name: string;
  /** What may follow the name. */
  readonly usage: string;
  /** What it does, in one sentence. */
  readonly about: string;
  readonly options: ParseArgsOptionsConfig;
  /** The option that the first word stands for when it has no dashes. */
  readonly takes?: string;
  /** Throws `Misused`, `Failed`, or `CannotStart` with a sentence for the operator. */
  run(asked: Asked): Promise<Report>;
}

/** The options that were given, where the settings come from, and where progress goes. */
export interface Asked {
  readonly values: Readonly<Record<string, unknown>>;
  readonly variables: NodeJS.ProcessEnv;
  readonly progress: (line: string) => void;
}

/** What came of it: lines for a person to read, and the same for a program. */
export interface Report {
  readonly ok: boolean;
  readonly lines: readonly string[];
  readonly json: Readonly<Record<string, unknown>>;
}

/** The command line is not one that this program knows: exit code 2. The message repeats no value. */
export class Misused extends Error {
  override readonly name = 'Misused';
}

/** It was understood and could not be done: exit code 1. The message is one sentence, without content. */
export class Failed extends Error {
  override readonly name = 'Failed';
}

/** The text of an option; undefined when it was not given. */
export function textOf({ values }: Asked, option: string): string | undefined {
  const value = values[option];
  return typeof value === 'string' ? value : undefined;
}
