import { boundedBody } from '../bounded-body.js';

/** The log that was asked does not answer as a log does; the message is one sentence. */
export class LogUnreachable extends Error {
  override readonly name = 'LogUnreachable';
}

/** The bytes at an address; undefined when there is nothing there. Throws `LogUnreachable`. */
export async function fetched(address: string, most = 64 * 1024): Promise<Buffer | undefined> {
  const response = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch((cause: unknown) => {
    throw new LogUnreachable(`${address} does not answer.`, { cause });
  });
  if (response.status === 404) return undefined;
  if (!response.ok || response.body === null) throw new LogUnreachable(`${address} answers with ${response.status}.`);
  const body = await boundedBody(response.body, most);
  if (body === undefined) throw new LogUnreachable(`${address} answers with more than ${most} bytes.`);
  return body;
}
