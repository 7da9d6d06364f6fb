import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clockWrong,
  databaseKilled,
  diskFull,
  networkFailing,
  processesKilled,
  serverKilled,
  witnessAway,
  type Fault,
} from './faults.js';
import { FaultHouse, type HousePlan } from './house.js';
import { mustBeNothing, type Figures } from './judge.js';

export interface Part {
  readonly about: string;
  readonly plan: HousePlan;
  readonly fault: Fault;
  readonly rounds: number;
  /** Sizes a disk of its own for the database, for instance `400m`. */
  readonly ownDisk?: string;
}

const alone = { apis: 1, workers: 0 } as const;

export const parts: Readonly<Record<string, Part>> = {
  server: { about: 'kill -9 of the server, 20 times', plan: alone, fault: serverKilled, rounds: 20 },
  database: { about: 'kill -9 of PostgreSQL, 20 times', plan: alone, fault: databaseKilled, rounds: 20 },
  network: {
    about: 'connections to PostgreSQL that are reset, that stall, and that swallow answers, 5 times',
    plan: alone,
    fault: networkFailing,
    rounds: 5,
  },
  disk: {
    about: 'a disk of PostgreSQL that takes nothing more for three seconds, 3 times',
    plan: alone,
    fault: diskFull,
    rounds: 3,
    ownDisk: '400m',
  },
  clock: {
    about: 'a clock that is three days behind, and then three days ahead',
    plan: alone,
    fault: clockWrong,
    rounds: 1,
  },
  witness: { about: 'a witness that is away, 3 times', plan: alone, fault: witnessAway, rounds: 3 },
  processes: {
    about: 'three servers and two workers, killed at random, 30 times',
    plan: { apis: 3, workers: 2 },
    fault: processesKilled,
    rounds: 30,
  },
};

/** Plays one part on an installation of its own, says the figures, and whether they are as they must be. */
export async function playPart(name: string, part: Part, say: (line: string) => void): Promise<boolean> {
  say(`\n${name}: ${part.about}, under 32 writers`);
  const disk = part.ownDisk === undefined ? undefined : mountedDisk(part.ownDisk);
  if (part.ownDisk !== undefined && disk === undefined) {
    say('  not played: only a root that may mount can make a small disk');
    return true;
  }
  const start = Date.now();
  try {
    const house = await FaultHouse.open({ ...part.plan, ...(disk === undefined ? {} : { disk }) });
    try {
      await house.begin();
      await part.fault(house, part.rounds);
      const figures = await house.judged();
      linesOn(figures).forEach((line) => say(line));
      say(`  in ${Math.round((Date.now() - start) / 1_000)} s`);
      return isSound(figures);
    } finally {
      await house.close();
    }
  } finally {
    if (disk !== undefined) unmount(disk);
  }
}

export function isSound(figures: Figures): boolean {
  return mustBeNothing.every((name) => figures[name] === 0) && figures.acknowledged > 0 && figures.checkpoints > 0;
}

export function linesOn(figures: Figures): readonly string[] {
  const { asked, acknowledged, events, rows, checkpoints } = figures;
  return [
    `  ${asked} commands sent, ${acknowledged} acknowledged, ${events} events, ${rows} rows of views, ${checkpoints} witnessed checkpoints`,
    `  ${mustBeNothing.map((name) => `${figures[name]} ${words[name]}`).join(', ')}: ${isSound(figures) ? 'sound' : 'NOT SOUND'}`,
  ];
}

const words = {
  lost: 'lost',
  duplicated: 'duplicated',
  gaps: 'gaps',
  unequal: 'unequal rows of views',
  contradicted: 'contradicted checkpoints',
} as const;

function mountedDisk(size: string): string | undefined {
  const disk = mkdtempSync(join(tmpdir(), 'samhold-disk-'));
  const done = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0711`, 'tmpfs', disk], { stdio: 'ignore' });
  if (done.status === 0) return disk;
  rmSync(disk, { recursive: true });
  return undefined;
}

function unmount(disk: string): void {
  // Whoever looks into every mount, as some machines do, keeps it busy for a moment; a lazy one is gone from here at once.
  spawnSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
}
