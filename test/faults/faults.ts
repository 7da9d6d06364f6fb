import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultHouse } from './house.js';
import type { Program } from './programs.js';

/** Something that goes wrong while others write, so many times. */
export type Fault = (house: FaultHouse, rounds: number) => Promise<void>;

/** Between two blows: long enough to write, at a moment that nobody chose. */
const aWhile = () => pause(300 + Math.random() * 1_200);

/** kill -9 of a server. */
export const serverKilled: Fault = async ({ apis }, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await aWhile();
    const api = nth(apis, round);
    await api.kill();
    await api.start();
  }
};

/** kill -9 of PostgreSQL. */
export const databaseKilled: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await aWhile();
    await house.killDatabase();
  }
};

/** Connections to the database that are cut, that carry nothing for a while, and that swallow answers for ever. */
export const networkFailing: Fault = async ({ way }, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await aWhile();
    way.reset();
    await aWhile();
    way.stall();
    await pause(1_000);
    way.goOn();
    await aWhile();
    way.swallow();
  }
};

/** A server whose clock is three days behind, then three days ahead, then right again. */
export const clockWrong: Fault = async ({ apis }, rounds) => {
  for (let round = 0; round < rounds; round += 1)
    for (const days of [-3, 3, 0])
      for (const api of apis) {
        await api.stop();
        await api.start(days);
        await pause(1_500);
      }
};

/** The witness is away while the log grows. */
export const witnessAway: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await pause(1_500);
    await house.killWitness();
    await pause(1_500);
    await house.startWitness();
  }
};

/** Servers and workers are killed at random, some while others are away. */
export const processesKilled: Fault = async ({ programs }, rounds) => {
  const back: Promise<void>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await aWhile();
    const standing = programs.filter((program) => program.isRunning);
    const program = standing[Math.floor(Math.random() * standing.length)];
    if (program === undefined || standing.length === 1) continue;
    await program.kill();
    back.push(aWhile().then(() => program.start()));
  }
  await Promise.all(back);
};

/** The disk of the database takes nothing more for a while. The database may end by that, and is started when there is room. */
export const diskFull =
  (disk: string): Fault =>
  async (house, rounds) => {
    for (let round = 0; round < rounds; round += 1) {
      await aWhile();
      const rest = join(disk, 'rest');
      spawnSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=65536'], { stdio: 'ignore' });
      await pause(3_000);
      rmSync(rest);
      await house.startDatabase();
    }
  };

function nth(programs: readonly Program[], round: number): Program {
  const program = programs[round % programs.length];
  if (program === undefined) throw new Error('There is nothing to kill');
  return program;
}
