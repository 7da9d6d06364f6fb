import type { HandedOver } from './records.js';

/** How a read or a subscription of the client looks, as far as we use it. */
interface Source {
  on(event: 'data', listener: (resolved: HandedOver) => void): unknown;
  on(event: 'error', listener: (cause: Error) => void): unknown;
  on(event: 'end', listener: () => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}

/**
 * Reads until `take` says that it is enough or there is no more. The client's reads have no deadline:
 * one that gives nothing for so long is broken off.
 */
export function readUntil(
  source: Source,
  cancel: () => Promise<void>,
  take: (resolved: HandedOver) => 'enough' | 'more',
  patience: number,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const silence = setTimeout(() => reject(new Error(`EventStoreDB gave nothing for ${patience} ms`)), patience);
  let isOver = false;
  source.on('data', (resolved) => {
    if (isOver) return;
    silence.refresh();
    try {
      if (take(resolved) === 'more') return;
      isOver = true;
      resolve();
    } catch (cause) {
      reject(cause);
    }
  });
  source.on('end', resolve);
  source.on('close', resolve);
  source.on('error', reject);
  return promise.finally(() => {
    isOver = true;
    clearTimeout(silence);
    void cancel().catch(() => undefined);
  });
}
