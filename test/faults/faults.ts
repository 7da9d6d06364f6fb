import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FaultHouse } from './house.js';
import type { Program } from './programs.js';

/** Something that goes wrong while others write, so many times. */
export type Fault = (house: FaultHouse, rounds: number) => Promise<void>;

/** A moment that nobody chose. */
const aWhile = () => pause(Math.random() * 1_000);

/** Between two blows: until as many commands are in as there are writers, and then a moment that nobody chose. */
async function amidWriting(house: FaultHouse): Promise<void> {
  await house.written(house.writers);
  await aWhile();
}

/** kill -9 of a server. */
export const serverKilled: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    const api = nth(house.apis, round);
    await api.kill();
    await api.start();
  }
};

/** kill -9 of a worker. */
export const workerKilled: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    const worker = nth(house.workers, round);
    await worker.kill();
    await worker.start();
  }
};

/** kill -9 of PostgreSQL. */
export const databaseKilled: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    await house.killDatabase();
  }
};

/** Connections to the database that are cut, and that carry nothing for a while. */
export const networkCut: Fault = async (house, rounds) => {
  const { way } = house;
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    way.reset();
    await amidWriting(house);
    way.stall();
    await pause(1_000);
    way.goOn();
  }
};

/** The same, and connections that swallow answers for ever. */
export const networkFailing: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await networkCut(house, 1);
    await amidWriting(house);
    house.way.swallow();
  }
};

/** A server whose clock is three days behind, then three days ahead, then right again. */
export const clockWrong: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1)
    for (const days of [-3, 3, 0])
      for (const api of house.apis) {
        await api.stop();
        await api.start(days);
        await amidWriting(house);
      }
};

/** The witness is away while the log grows. */
export const witnessAway: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    await house.killWitness();
    await amidWriting(house);
    await house.startWitness();
  }
};

/** Servers and workers are killed at random, some while others are away. */
export const processesKilled: Fault = async (house, rounds) => {
  const { programs } = house;
  const back: Promise<void>[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    const standing = programs.filter((program) => program.isRunning);
    const program = standing[Math.floor(Math.random() * standing.length)];
    if (program === undefined || standing.length === 1) continue;
    await program.kill();
    back.push(aWhile().then(() => program.start()));
  }
  await Promise.all(back);
};

/** The disk of the database takes nothing more for a while. The database may end by that, and is started when there is room. */
export const diskFull: Fault = async (house, rounds) => {
  for (let round = 0; round < rounds; round += 1) {
    await amidWriting(house);
    const rest = join(house.disk, 'rest');
    spawnSync('dd', ['if=/dev/zero', `of=${rest}`, 'bs=65536'], { stdio: 'ignore' });
    await refusesMore(house);
    await pause(3_000);
    rmSync(rest);
    await house.startDatabase();
  }
};

/** Throws when the database can still write: then nothing was tried. Whether it says so or ends is its own affair. */
async function refusesMore(house: FaultHouse): Promise<void> {
  const db = await house.asked();
  const written = await db.query('create temporary table much as select generate_series(1, 1000000) as n').then(
    () => true,
    () => false,
  );
  if (written) throw new Error('The disk of the database was not full');
}

function nth(programs: readonly Program[], round: number): Program {
  const program = programs[round % programs.length];
  if (program === undefined) throw new Error('There is nothing to kill');
  return program;
}
