import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { at, Stop } from './root.mjs';

/** Does the work while no other process of this clone does work of the same name. A lock left by a dead process is ignored. */
export async function inTurn(name, work) {
  const lock = at('.cache', `${name}.lock`);
  try {
    mkdirSync(at('.cache'), { recursive: true });
    while (!taken(lock)) await wait(200);
  } catch (problem) {
    throw new Stop(`Cannot write in ${at('.cache')}: ${problem.message}`);
  }
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }

  function release() {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
    if (!holderLives(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function holderLives(lock) {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (problem) {
    return problem.code === 'EPERM';
  }
}
