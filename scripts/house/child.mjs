import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root, Stop } from './root.mjs';

const posix = process.platform !== 'win32';
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Milliseconds that a tool gets to end: npm may spend minutes on taking back what it has unpacked. */
const patience = 3_000;

/**
 * Runs a tool to its end and answers `{ code, output }`. Output is shown as it comes, or kept when `quiet`.
 * The tool has a process group of its own, and a signal to us reaches that whole group: nothing is left behind.
 */
export function runTool(command, args, { quiet = false, env = process.env, shell = false } = {}) {
  const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
  const output = [];
  const start = () => {
    const child = spawn(command, args, { cwd: root, env, shell, stdio, detached: posix });
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
    return child;
  };
  const kill = (child, signal) => (posix ? process.kill(-child.pid, signal) : child.kill(signal));
  return untilClosed(start, kill, patience).then((code) => ({ code, output: Buffer.concat(output).toString() }));
}

/**
 * Runs a program that stays, and answers its exit code. A channel between us and it tells it when we die without a word.
 * It stands in a group of its own, so that Ctrl-C reaches it once, through us.
 */
export function runProgram(command, args, env = process.env) {
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const start = () => spawn(command, args, { env, stdio, detached: posix });
  return untilClosed(start, (child, signal) => child.kill(signal));
}

/** Signals are listened to before it starts: one that comes just then would end us and leave it behind. */
function untilClosed(start, kill, patience) {
  let stoppedBy;
  let insist;
  const attempt = (signal) => {
    try {
      kill(child, signal);
    } catch {
      // It ended in the meantime.
    }
  };
  const forward = (signal) => {
    stoppedBy = signal;
    attempt(signal);
    if (patience !== undefined) insist ??= setTimeout(attempt, patience, 'SIGKILL');
  };
  for (const signal of forwarded) process.on(signal, forward);
  const child = start();
  return new Promise((resolve, reject) => {
    child.on('error', (problem) => reject(new Stop(`Cannot run ${child.spawnfile}: ${problem.message}`)));
    child.on('close', (code, signal) => resolve(code ?? exitCodeOf(signal)));
  }).then((code) => {
    clearTimeout(insist);
    for (const signal of forwarded) process.off(signal, forward);
    if (stoppedBy !== undefined && code !== 0) process.exit(exitCodeOf(stoppedBy));
    return code;
  });
}

function exitCodeOf(signal) {
  return 128 + (constants.signals[signal] ?? 0);
}
