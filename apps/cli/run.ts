import { parseArgs } from 'node:util';
import { CannotStart } from '#lib/database';
import { KekFileUnfit, KekMissing } from '#lib/sealing';
import { Failed, Misused, type Report, type Verb } from './verb.js';
import { backup } from './verbs/backup.js';
import { configCheck } from './verbs/config-check.js';
import { erase } from './verbs/erase.js';
import { exportLog } from './verbs/export.js';
import { gateway } from './verbs/gateway.js';
import { helpOn } from './verbs/help.js';
import { importLog } from './verbs/import.js';
import { logKey } from './verbs/log-key.js';
import { rebuild } from './verbs/rebuild.js';
import { receipt } from './verbs/receipt.js';
import { replay } from './verbs/replay.js';
import { restore } from './verbs/restore.js';
import { dispose, lift, restrict } from './verbs/restrict.js';
import { rotateKeys } from './verbs/rotate-keys.js';
import { trackAdopt, trackCheck, trackPropose } from './verbs/track.js';
import { verify } from './verbs/verify.js';
import { views } from './verbs/views.js';
import { witness } from './verbs/witness.js';

const verbs: readonly Verb[] = [
  ...[verify, receipt, witness, gateway, logKey],
  ...[exportLog, importLog, backup, restore],
  ...[erase, restrict, lift, dispose],
  ...[rotateKeys, configCheck],
  ...[views, rebuild, replay],
  ...[trackCheck, trackPropose, trackAdopt],
];

/** Where the program's words go. */
export interface Voice {
  out(line: string): void;
  err(line: string): void;
}

/** Runs one command line, without the program's own name. Gives the exit code: 0 done, 1 could not be done, 2 not understood. */
export async function run(words: readonly string[], variables: NodeJS.ProcessEnv, voice: Voice): Promise<0 | 1 | 2> {
  const asJson = words.includes('--json');
  if (isCallForHelp(words)) {
    helpOn(verbs).forEach((line) => voice.out(line));
    return 0;
  }
  try {
    const { verb, values } = understood(words);
    const report = await verb.run({ values, variables, progress: (line) => voice.err(line) });
    tell(report, asJson, voice);
    return report.ok ? 0 : 1;
  } catch (failure) {
    const sentence = sentenceOf(failure);
    voice.err(sentence);
    if (asJson) voice.out(JSON.stringify({ ok: false, error: sentence }));
    return failure instanceof Misused ? 2 : 1;
  }
}

function isCallForHelp([first, ...rest]: readonly string[]): boolean {
  return first === 'help' || [first, ...rest].some((word) => word === '--help' || word === '-h');
}

function understood(words: readonly string[]): { readonly verb: Verb; readonly values: Asked['values'] } {
  const verb = verbs.find(({ name }) => name.split(' ').every((word, at) => words[at] === word));
  if (verb === undefined) throw new Misused('Say what to do: `npx samhold help` lists it.');
  const args = words.slice(verb.name.split(' ').length);
  try {
    const options = { ...verb.options, json: { type: 'boolean' } } as const;
    const { takes = [] } = verb;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: takes.length > 0 });
    if (positionals.length !== takes.length) throw new Error('Too few words, or too many');
    return { verb, values: { ...values, ...Object.fromEntries(takes.map((name, at) => [name, positionals[at]])) } };
  } catch (cause) {
    // The parser's own message repeats what was typed, and that may be a national id.
    throw new Misused(`It is used so: npx samhold ${verb.name} ${verb.usage}`.trimEnd(), { cause });
  }
}

type Asked = Parameters<Verb['run']>[0];

function tell({ ok, lines, json }: Report, asJson: boolean, voice: Voice): void {
  if (asJson) voice.out(JSON.stringify({ ok, ...json }));
  else lines.forEach((line) => voice.out(line));
}

/** A message of our own; of any other failure only its name and its places in the code, for its message may hold content. */
function sentenceOf(failure: unknown): string {
  const ours = [Misused, Failed, CannotStart, KekFileUnfit, KekMissing];
  if (failure instanceof Error && ours.some((expected) => failure instanceof expected)) return failure.message;
  if (!(failure instanceof Error)) return 'It failed for a reason that nobody foresaw.';
  const code = 'code' in failure ? ` ${String(failure.code)}` : '';
  const places = (failure.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`It failed for a reason that nobody foresaw (${failure.name}${code}).`, ...places.slice(0, 6)].join('\n');
}
