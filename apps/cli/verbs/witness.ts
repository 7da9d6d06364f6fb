import { once } from 'node:events';
import { resolve } from 'node:path';
import { secondsNow } from '#lib/installation';
import {
  openWitnessFolder,
  OwnerFileUnfit,
  recallAll,
  serveWitness,
  vkeyOf,
  Witness,
  type LogPolicy,
  type VerifierKey,
} from '#lib/trust-log';
import { portIn } from '../port-in.js';
import { Failed, Misused, textOf, type Asked, type Verb } from '../verb.js';
import { allOf, policyIn } from './kept-files.js';

/** Runs on a body's own machine, knows no database and no installation, and ends by a signal. */
export const witness: Verb = {
  name: 'witness',
  usage:
    '--name <key name> --policy <file> --folder <folder> [--port <port>] [--host <address>] [--recall <url or file>]... [--line]',
  about:
    'Signs that logs only grow, for those that the policy names; a process of its own with a key and a memory of its own.',
  options: {
    name: { type: 'string' },
    policy: { type: 'string' },
    folder: { type: 'string' },
    port: { type: 'string', default: '3100' },
    host: { type: 'string', default: '127.0.0.1' },
    recall: { type: 'string', multiple: true },
    line: { type: 'boolean' },
  },
  run: async (asked) => {
    const [name, file, folder] = [textOf(asked, 'name'), textOf(asked, 'policy'), textOf(asked, 'folder')];
    if (name === undefined || folder === undefined || !/^[^\s+]{1,200}$/.test(name))
      throw new Misused('--name takes the name of a key without spaces and plus, and --folder where it is kept.');
    const opened = await openWitnessFolder(resolve(folder), name).catch((cause: unknown) => {
      if (cause instanceof OwnerFileUnfit) throw new Failed(cause.message, { cause });
      throw cause;
    });
    const line = `witness ${name.replace(/[^A-Za-z0-9.-]/g, '-')} ${vkeyOf(opened.key)} http://<address>:${portIn(asked)}`;
    if (asked.values['line'] === true) return { ok: true, lines: [line], json: { line } };
    if (file === undefined) throw new Misused('--policy takes a file that names the logs to sign for.');
    const policy = await policyIn(file);
    await serve(asked, new Witness({ ...opened, policy, now: secondsNow }), sourcesIn(asked, policy, opened.key), line);
    return { ok: true, lines: ['The witness has stopped.'], json: { stopped: true } };
  },
};

/** Each log is asked for what this witness has signed there, unless it is said where else to ask. */
function sourcesIn(asked: Asked, { logs }: LogPolicy, { name }: VerifierKey): readonly string[] {
  const told = allOf(asked.values['recall']);
  return told.length > 0
    ? told
    : logs.flatMap(({ url }) => (url === undefined ? [] : [`${url.replace(/\/+$/, '')}/witnessed/${name}`]));
}

async function serve(asked: Asked, signing: Witness, sources: readonly string[], line: string): Promise<void> {
  const stopped = new AbortController();
  const isRecalled = { yet: false };
  const running = await serveWitness(signing, {
    port: portIn(asked),
    host: textOf(asked, 'host') ?? '127.0.0.1',
    isReady: () => isRecalled.yet,
  }).catch((cause: unknown) => {
    throw new Failed('The port cannot be listened on; choose another by --port.', { cause });
  });
  asked.progress(`The witness listens on port ${running.port}. A policy names it so: ${line}`);
  if (sources.length === 0) asked.progress('It has nobody to ask what it signed before; name somebody by --recall.');
  const recalling = recallAll(signing, sources, stopped.signal, (source, recalled) =>
    asked.progress(`${source}: ${recalled}.`),
  ).then(() => {
    isRecalled.yet = true;
    if (!stopped.signal.aborted) asked.progress('It signs from now on.');
  });
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  stopped.abort();
  await recalling;
  await running.close();
}
