import pg from 'pg';

/** Of PostgreSQL's classes of errors: connections, states of a transaction, deadlocks, a full disk, locks, an operator's doing, the system, itself. */
const machineClasses = /^(08|25|40|53|55|57|58|XX)/;
/** How drivers and our own stores call what is the machine's and not the event's. */
const machineNames = new Set(['OutcomeUnknown', 'KekMissing', 'OtherCode']);
const machineWords =
  /^(Connection terminated|Client was closed|Client has encountered|Query read timeout|timeout exceeded|Cannot use a pool)/;

/** Whether it would have failed with any event: such trouble is waited for, and never held against an event. */
export function isPassing(failure: unknown): boolean {
  if (failure instanceof pg.DatabaseError) return machineClasses.test(failure.code ?? '08');
  if (!(failure instanceof Error)) return false;
  // A system call that failed has a number; a mistake in the code has none.
  return 'errno' in failure || machineNames.has(failure.name) || machineWords.test(failure.message);
}

/** What may be kept and shown of a failure: its name and a code, never its message, which can hold content. */
export function faultName(failure: unknown): string {
  if (failure instanceof pg.DatabaseError) return `database ${failure.code ?? 'error'}`;
  return failure instanceof Error ? failure.name : typeof failure;
}
