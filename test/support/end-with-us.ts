import type { ChildProcess } from 'node:child_process';

const children = new Set<ChildProcess>();

/** A program that this process has started ends with it, however it is told to end. */
export function endWithUs(child: ChildProcess): void {
  if (children.size === 0) {
    process.once('exit', endAll);
    process.once('SIGTERM', () => process.exit(143));
    process.once('SIGINT', () => process.exit(130));
  }
  children.add(child);
}

function endAll(): void {
  for (const child of children) child.kill('SIGKILL');
}
