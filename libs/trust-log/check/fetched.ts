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
  return bounded(response.body, address, most);
}

/** Whoever is asked must not fill our memory. */
async function bounded(body: AsyncIterable<Uint8Array>, address: string, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > most) throw new LogUnreachable(`${address} answers with more than ${most} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
