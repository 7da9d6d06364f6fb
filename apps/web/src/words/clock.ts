/** Milliseconds by which the demo's clock is ahead of the machine's; 0 outside a demo. */
let ahead = 0;
const watchers = new Set<() => void>();

/** The instant it is for everything that the screens count from. A session's own end follows the machine's clock. */
export function now(): Date {
  return new Date(Date.now() + ahead);
}

/** The endpoint says what instant it is there. Seconds that the answer took are no difference. */
export function setClock(instant: string): void {
  const difference = Date.parse(instant) - Date.now();
  ahead = Math.abs(difference) < 60_000 ? 0 : difference;
  for (const watch of watchers) watch();
}

/** Told when the clock is set; the answer ends it. */
export function watchClock(watch: () => void): () => void {
  watchers.add(watch);
  return () => watchers.delete(watch);
}
