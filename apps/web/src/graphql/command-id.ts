import { readStored, writeStored } from '../session/stored.ts';

/**
 * The id of an order that has not been answered yet: kept over a failed sending and over a reload, so that trying again
 * cannot do it twice. Stored under the order's digest, for an order holds personal content.
 */
export async function commandIdFor(order: string): Promise<string> {
  const key = await keyOf(order);
  const known = readStored(key)?.['id'];
  const id = typeof known === 'string' ? known : crypto.randomUUID();
  writeStored(key, { id });
  return id;
}

/** The order was answered; the same order later is a new one. */
export async function forgetCommand(order: string): Promise<void> {
  sessionStorage.removeItem(await keyOf(order));
}

async function keyOf(order: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(order)));
  return `samhold.command.${Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
