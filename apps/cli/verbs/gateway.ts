import { once } from 'node:events';
import { resolve } from 'node:path';
import { openGatewayFolder, serveGateway, type RunningGateway } from '#lib/gateway';
import { isOrganisationNumber, tokenVerifier, trustedIssuersSchema } from '#lib/identity';
import { settingsIn } from '#lib/installation';
import { OwnerFileUnfit, vkeyOf, type SignerKey } from '#lib/trust-log';
import { portIn } from '../port-in.js';
import { Failed, Misused, textOf, type Asked, type Verb } from '../verb.js';

/** Runs on a body's own machine, between its workers and Samhold, and ends by a signal. */
export const gateway: Verb = {
  name: 'gateway',
  usage:
    '--organisation <number> --folder <folder> [--line] | --organisation <number> --folder <folder> --to <url> --issuers <file> [--port <port>] [--host <address>]',
  about:
    'Signs what the workers and systems of a body order, before it leaves the body; a process of its own with a key and a journal of its own.',
  options: {
    organisation: { type: 'string' },
    folder: { type: 'string' },
    to: { type: 'string' },
    issuers: { type: 'string' },
    port: { type: 'string', default: '3200' },
    host: { type: 'string', default: '127.0.0.1' },
    line: { type: 'boolean' },
  },
  run: async (asked) => {
    const [organisation, folder] = [textOf(asked, 'organisation'), textOf(asked, 'folder')];
    if (organisation === undefined || folder === undefined || !isOrganisationNumber(organisation))
      throw new Misused('--organisation takes the nine digits of the body, and --folder where its key is kept.');
    const opened = await openGatewayFolder(resolve(folder), organisation).catch((cause: unknown) => {
      if (cause instanceof OwnerFileUnfit) throw new Failed(cause.message, { cause });
      throw cause;
    });
    const line = lineOf(opened.key);
    if (asked.values['line'] === true) return { ok: true, lines: [line], json: { line } };
    const [upstream, issuersFile] = [textOf(asked, 'to'), textOf(asked, 'issuers')];
    if (upstream === undefined || !URL.canParse(upstream) || issuersFile === undefined)
      throw new Misused(
        '--to takes the address of Samhold, and --issuers a file of the issuers of the body’s own logins.',
      );
    const verify = tokenVerifier(await settingsIn('--issuers', issuersFile, trustedIssuersSchema));
    const report = (sentence: string) => asked.progress(sentence);
    const listening = { port: portIn(asked), host: textOf(asked, 'host') ?? '127.0.0.1' };
    const running = await serveGateway({ ...opened, organisation, verify, upstream, report, ...listening }).catch(
      (cause: unknown) => {
        throw new Failed('The port cannot be listened on; choose another by --port.', { cause });
      },
    );
    await untilStopped(asked, running, line);
    return { ok: true, lines: ['The gateway has stopped.'], json: { stopped: true } };
  },
};

/** As the file that SAMHOLD_GATEWAYS names has it, and a file that an auditor holds. */
function lineOf(key: SignerKey): string {
  return JSON.stringify({ key: vkeyOf(key), from: '<the instant from which on nothing else counts>' });
}

async function untilStopped(asked: Asked, running: RunningGateway, line: string): Promise<void> {
  asked.progress(`The gateway listens on port ${running.port}. SAMHOLD_GATEWAYS names it so: ${line}`);
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await running.close();
}
